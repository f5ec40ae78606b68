import { JsonObject } from '@backstage/types';
import {
  Draft,
  DraftsClient,
  firstSecretPage,
  NewDraft,
  withoutSecrets,
} from '@rackstage/plugin-requests-common';
import {
  FormContent,
  FormKeeper,
  KeptForm,
} from '@rackstage/plugin-scaffolder-module-wizard';
import { UnsentForms } from './UnsentForms';

export interface ServerFormKeeperOptions {
  drafts: DraftsClient;
  unsent: UnsentForms;
  form: Pick<NewDraft, 'templateRef' | 'journeyId' | 'journeyStep'>;
  /** JSON schemas of its pages. */
  schemas: JsonObject[];
  /** Entity ref of the person. */
  user: string;
}

/** Keeps a form on the server; secrets leave neither the page nor reach the storage of the browser. */
export class ServerFormKeeper implements FormKeeper {
  private readonly key: string;

  constructor(private readonly options: ServerFormKeeperOptions) {
    const { user, form } = options;
    const { templateRef, journeyId = '', journeyStep = '' } = form;
    this.key = [user, templateRef, journeyId, journeyStep].join(' ');
  }

  async find(): Promise<KeptForm | undefined> {
    const { drafts, form, schemas, unsent } = this.options;
    const { templateRef, journeyId, journeyStep } = form;
    const left = unsent.get(this.key);
    const { items } = await drafts.listDrafts({ templateRef, journeyId });
    const found = items.find(item => item.journeyStep === journeyStep);
    const draft = found && (await drafts.getDraft(found.id));
    if (!left) {
      return draft && this.view(draft);
    }
    return {
      id: draft?.id ?? '',
      misfits: [],
      // What was saved elsewhere meanwhile is a conflict, as it would have been.
      revision: left.revision ?? 0,
      updatedAt: left.at,
      ...left.content,
      step: Math.min(left.content.step, firstSecretPage(schemas)),
    };
  }

  async keep(content: FormContent, before?: KeptForm): Promise<KeptForm> {
    const { drafts, form, schemas, unsent } = this.options;
    const cleaned = {
      ...content,
      values: withoutSecrets(schemas, content.values),
    };
    const { step, stepCount } = cleaned;
    const values = cleaned.values as NewDraft['values'];
    const revision = before?.id ? before.revision : undefined;
    try {
      const draft =
        before?.id && revision
          ? await drafts.updateDraft(before.id, {
              values,
              step,
              stepCount,
              revision,
            })
          : await drafts.createDraft({ ...form, values, step, stepCount });
      unsent.delete(this.key);
      return this.view(draft);
    } catch (error) {
      const { statusCode } = error as { statusCode?: number };
      if (statusCode === 404 && before?.id) {
        // It was sent or discarded elsewhere: this begins anew.
        return this.keep(content);
      }
      if (statusCode === 409) {
        unsent.delete(this.key);
      } else {
        const at = new Date().toISOString();
        unsent.set(this.key, { content: cleaned, revision, at });
      }
      throw error;
    }
  }

  async discard({ id }: KeptForm): Promise<void> {
    this.options.unsent.delete(this.key);
    if (id) {
      await this.options.drafts.deleteDraft(id);
    }
  }

  private view(draft: Draft): KeptForm {
    const { id, values, step, stepCount, revision, updatedAt, misfits } = draft;
    return {
      id,
      values: values as JsonObject,
      step: Math.min(step, firstSecretPage(this.options.schemas)),
      stepCount,
      revision,
      updatedAt,
      misfits,
    };
  }
}
