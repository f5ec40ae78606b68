import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  Draft,
  DraftChange,
  DraftSummary,
  NewDraft,
  requestsDraftUsePermission,
  withoutSecrets,
} from '@rackstage/plugin-requests-common';
import { randomUUID } from 'node:crypto';
import { Callers } from '../approval/Callers';
import { DraftFilter, DraftsOf, DraftsStore } from '../database/DraftsStore';
import { DraftHead, DraftRecord } from '../database/workRecords';
import { DraftService } from './DraftService';
import { fitValues } from './fitValues';
import { requireShallow } from './requireShallow';
import { TemplateForms } from './TemplateForms';
import { formKeyOf } from './formKey';

type Credentials = BackstageCredentials;

/** Bytes of what one form may hold. */
const largest = 64 * 1024;

/** Forms that one person may have half-filled. */
const most = 100;

export interface DraftServiceOptions {
  callers: Callers;
  drafts: DraftsStore;
  forms: TemplateForms;
  keptMilliseconds: number;
  /** Of forms that name none. */
  workspaceId: string;
  now(): Date;
}

export class DefaultDraftService implements DraftService {
  constructor(private readonly options: DraftServiceOptions) {}

  async list(filter: DraftFilter, credentials: Credentials) {
    const drafts = await this.options.drafts.list(
      await this.whose(credentials),
      filter,
    );
    return { items: drafts.map(summaryOf) };
  }

  async get(id: string, credentials: Credentials) {
    const { drafts, forms } = this.options;
    const draft = await drafts.get(await this.whose(credentials), id);
    const form = await forms.get(draft.templateRef, credentials);
    if (form.hash === draft.templateHash) {
      return view(draft);
    }
    // What has become secret since is not told either.
    const known = withoutSecrets(form.schemas, draft.values);
    const { values, misfits } = fitValues(form.schemas, known);
    const gone = Object.keys(draft.values).filter(
      name => !Object.hasOwn(known, name),
    );
    return view({ ...draft, values }, [...gone, ...misfits]);
  }

  async create(request: NewDraft, credentials: Credentials) {
    const { drafts, workspaceId } = this.options;
    const whose = await this.whose(credentials);
    const { owner } = whose;
    const content = await this.content(
      request,
      request.templateRef,
      credentials,
    );
    const draft: DraftRecord = {
      ...request,
      ...content,
      id: randomUUID(),
      workspaceId: workspaceOf(content.values, whose) ?? workspaceId,
      owner,
      formKey: formKeyOf(request.journeyId, request.journeyStep),
      revision: 1,
    };
    if ((await drafts.count(owner)) >= most) {
      throw new InputError(
        `You have ${most} half-filled forms; discard some of them on Home first`,
      );
    }
    if (!(await drafts.insert(draft))) {
      throw changedElsewhere();
    }
    return view(draft);
  }

  async update(id: string, change: DraftChange, credentials: Credentials) {
    const { drafts } = this.options;
    const whose = await this.whose(credentials);
    const before = await drafts.get(whose, id);
    const content = await this.content(change, before.templateRef, credentials);
    const draft: DraftRecord = {
      ...before,
      ...content,
      workspaceId: workspaceOf(content.values, whose) ?? before.workspaceId,
      revision: change.revision + 1,
    };
    if (!(await drafts.replace(draft, change.revision))) {
      throw changedElsewhere();
    }
    return view(draft);
  }

  async delete(id: string, credentials: Credentials) {
    await this.options.drafts.delete(await this.whose(credentials), id);
  }

  /** A program sees those of its owner that are for the workspace of its token. */
  private async whose(credentials: Credentials): Promise<DraftsOf> {
    const { callers } = this.options;
    const [owner, workspaceId] = await Promise.all([
      callers.personOf(credentials),
      callers.workspaceOf(credentials, requestsDraftUsePermission.name),
    ]);
    return { owner, workspaceId };
  }

  private async content(
    { values, step, stepCount }: Omit<DraftChange, 'revision'>,
    templateRef: string,
    credentials: Credentials,
  ) {
    requireShallow(values);
    const { forms, now, keptMilliseconds } = this.options;
    const { schemas, hash } = await forms.get(templateRef, credentials);
    const kept = withoutSecrets(schemas, values as JsonObject);
    if (Buffer.byteLength(JSON.stringify(kept)) > largest) {
      throw new InputError(
        `The form holds more than ${largest / 1024} kB and cannot be kept; shorten its longest text, or send it`,
      );
    }
    const time = now();
    return {
      values: kept,
      templateHash: hash,
      step: Math.min(step, stepCount),
      stepCount,
      updatedAt: time.toISOString(),
      expiresAt: new Date(time.getTime() + keptMilliseconds).toISOString(),
    };
  }
}

/** Which workspace a form is for: that of the program that fills it in, or the one that it names. */
const workspaceOf = (
  { workspaceId: named }: JsonObject,
  { workspaceId }: DraftsOf,
): string | undefined =>
  workspaceId ??
  (typeof named === 'string' && /^[a-z0-9-]{1,63}$/.test(named)
    ? named
    : undefined);

const changedElsewhere = () =>
  new ConflictError(
    'This form was changed on another device or in another tab; choose which of the two to go on with',
  );

function summaryOf(draft: DraftHead): DraftSummary {
  const { owner: _1, formKey: _2, templateHash: _3, ...rest } = draft;
  return rest;
}

const view = (
  { values, ...draft }: DraftRecord,
  misfits: string[] = [],
): Draft => ({
  ...summaryOf(draft),
  values: values as Draft['values'],
  misfits,
});
