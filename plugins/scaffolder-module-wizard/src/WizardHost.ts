import { createApiRef } from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';

/** A half-filled form as it was kept. */
export interface KeptForm {
  id: string;
  values: JsonObject;
  /** The page it was left on, from 0. */
  step: number;
  stepCount: number;
  revision: number;
  updatedAt: string;
  /** Values that the form, which has changed since, no longer takes. */
  misfits: string[];
}

export interface FormContent {
  values: JsonObject;
  step: number;
  stepCount: number;
}

/** Keeps one form of one person, without its secrets. */
export interface FormKeeper {
  find(): Promise<KeptForm | undefined>;

  /**
   * Replaces `before`, or begins when there was nothing.
   *
   * Rejects with an error of `statusCode` 409 when it was changed elsewhere.
   */
  keep(content: FormContent, before?: KeptForm): Promise<KeptForm>;

  discard(kept: KeptForm): Promise<void>;
}

/** What becomes of what is entered into a form. */
export interface FormPurpose {
  keeper?: FormKeeper;
  /** What the form begins with. */
  initialValues?: JsonObject;
  /** Takes it instead of the Scaffolder, and says where to go then. */
  submit?(values: JsonObject, secrets: Record<string, string>): Promise<string>;
}

export interface OpenedForm {
  templateRef: string;
  /** Of the address. */
  search: URLSearchParams;
  /** JSON schemas of its pages. */
  schemas: JsonObject[];
}

/** Who else has to do with forms of templates: keeps half-filled ones, or takes what is entered. */
export interface WizardHost {
  open(form: OpenedForm): Promise<FormPurpose>;
}

/** The wizard works without one. */
export const wizardHostApiRef = createApiRef<WizardHost>({
  id: 'rackstage.wizard-host',
});

/** In the address of a form: go on with what was kept, without asking. */
export const continueParameter = 'continue';

/** The state of the address that a form leads to: what is there has been started by the person just now. */
export const justStarted = { justStarted: true } as const;
