import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { currentRequest, RequestContext } from '@rackstage/observability';
import { answerEvent } from './answerEvents';
import { AuditDraft } from './AuditRow';
import { draftOf } from './draftOf';
import { RepeatedEvents } from './RepeatedEvents';
import { TrailWriter } from './TrailWriter';

const sweepMilliseconds = 5_000;

/** What all plugins of a process audit, on its way into the database. */
export class AuditTrail {
  private readonly repeated: RepeatedEvents;
  /** Of a request, what it began and the trail does not have yet. */
  private readonly begun = new WeakMap<RequestContext, Promise<void>>();
  private sweeping?: NodeJS.Timeout;

  constructor(
    private readonly writer: TrailWriter,
    private readonly logger: Pick<LoggerService, 'error'>,
    private readonly now: () => Date,
  ) {
    this.repeated = new RepeatedEvents(
      draft => this.keep(draft),
      () => now().getTime(),
    );
  }

  start(): void {
    this.sweeping = setInterval(
      () => void this.repeated.sweep(),
      sweepMilliseconds,
    ).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.sweeping);
    await this.repeated.sweep(true);
    await this.writer.settled();
  }

  /**
   * Ends when the event is durable. That something begins is on its way only, and goes by the same statement as the
   * outcome of what is quick; what is dangerous does not begin before the trail has it.
   *
   * @throws ServiceUnavailableError when what is about to be done cannot be recorded: then it must not be done
   */
  async record(event: AuditorEvent): Promise<AuditDraft> {
    const draft = draftOf(event, this.now());
    if (event.plugin === 'auth' && event.status !== 'succeeded') {
      const { event: name, status, address } = draft;
      await this.repeated.add([name, status, address].join(' '), draft);
    } else if (event.status !== 'initiated') {
      await this.keep(draft);
    } else if (this.mayBegin(draft)) {
      this.begin(draft);
    } else {
      await this.writer.record(draft);
    }
    return draft;
  }

  /** A hook of every answer of the process. */
  answered(request: RequestContext, status: number): Promise<void> | undefined {
    const begun = this.begun.get(request);
    if (begun) {
      this.writer.flush();
    }
    const found = answerEvent(request, status, this.now());
    if (!found) {
      return begun;
    }
    const { kind, draft } = found;
    const kept = kind ? this.repeated.add(kind, draft) : this.keep(draft);
    return begun ? begun.then(() => kept) : kept;
  }

  /** Before the trail has it. */
  private mayBegin({ severity }: AuditDraft): boolean {
    return (
      severity === 'low' || (severity === 'medium' && this.writer.isWritable)
    );
  }

  private begin(draft: AuditDraft): void {
    const request = currentRequest();
    const kept = this.keep(draft, () => this.writer.recordSoon(draft));
    if (!request) {
      return;
    }
    const all = Promise.all([this.begun.get(request), kept]).then(() => {
      if (this.begun.get(request) === all) {
        this.begun.delete(request);
      }
    });
    this.begun.set(request, all);
  }

  /** What has been done, or only read, is not undone by a trail that cannot be written; the log has it then. */
  private async keep(
    draft: AuditDraft,
    record = () => this.writer.record(draft),
  ): Promise<void> {
    try {
      await record();
    } catch (error) {
      this.logger.error(
        `The audit trail lacks this event: ${JSON.stringify(draft)}`,
        toError(error),
      );
    }
  }
}
