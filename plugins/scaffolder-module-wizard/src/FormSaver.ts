import { FormContent, FormKeeper, KeptForm } from './WizardHost';

export type SavingState = 'idle' | 'saving' | 'saved' | 'failed' | 'conflict';

export interface FormSaverOptions {
  keeper: FormKeeper;
  /** What is replaced by the first save. */
  before?: KeptForm;
  onState(state: SavingState, kept?: KeptForm): void;
}

/** Milliseconds after the last key. */
const delay = 800;

/** Milliseconds until what could not be saved is tried again. */
const pause = 10_000;

/** Saves a form while it is typed into: one save at a time, and always the latest. */
export class FormSaver {
  private kept?: KeptForm;
  private pending?: FormContent;
  private saving?: Promise<void>;
  private timer?: ReturnType<typeof setTimeout>;
  private stopped = false;
  private isConflict = false;

  constructor(private readonly options: FormSaverOptions) {
    this.kept = options.before;
  }

  change(content: FormContent): void {
    if (this.stopped) {
      return;
    }
    this.pending = content;
    if (!this.isConflict) {
      this.schedule(delay);
    }
  }

  /** Saves what is left to save now: the page is about to go. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.saving;
    if (this.pending && !this.isConflict) {
      await this.begin();
    }
  }

  /** What is here takes the place of what was saved elsewhere. */
  async overwrite(): Promise<void> {
    this.kept = await this.options.keeper.find();
    this.isConflict = false;
    await this.flush();
  }

  /** The form was sent: nothing is left to keep. */
  async finish(): Promise<void> {
    this.stop();
    await this.saving;
    if (this.kept) {
      await this.options.keeper.discard(this.kept);
    }
  }

  stop(): void {
    this.stopped = true;
    this.pending = undefined;
    clearTimeout(this.timer);
  }

  private schedule(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.begin(), milliseconds);
  }

  private begin(): Promise<void> {
    this.saving ??= this.save().finally(() => {
      this.saving = undefined;
    });
    return this.saving;
  }

  private async save(): Promise<void> {
    const { keeper, onState } = this.options;
    while (this.pending) {
      const content = this.pending;
      this.pending = undefined;
      onState('saving', this.kept);
      try {
        this.kept = await keeper.keep(content, this.kept);
        onState('saved', this.kept);
      } catch (error) {
        this.pending ??= this.stopped ? undefined : content;
        this.isConflict = (error as { statusCode?: number }).statusCode === 409;
        onState(this.isConflict ? 'conflict' : 'failed', this.kept);
        if (!this.isConflict && !this.stopped) {
          this.schedule(pause);
        }
        return;
      }
    }
  }
}
