import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { requireOwner } from '@rackstage/ownership';
import {
  ApprovalCheck,
  canonicalJson,
  NewRequest,
  RequestDraft,
  RequestEdit,
  ResolvedStep,
} from '@rackstage/plugin-requests-common';
import { randomUUID } from 'node:crypto';
import { RequestRecord } from '../database/records';
import { RequestChanges, RequestsStore } from '../database/RequestsStore';
import { Approvers } from '../approval/Approvers';
import { Judge, Judgement } from './Judge';
import { People } from '../approval/People';
import { RequestTypes } from '../approval/RequestTypes';
import {
  entry,
  itself,
  openStep,
  requirePossible,
} from '../approval/transitions';

export interface SubmissionServiceOptions {
  approvers: Approvers;
  judge: Judge;
  now(): Date;
  people: People;
  requests: RequestsStore;
  types: RequestTypes;
  /** Something is new or different. */
  onChange(requestId: string): void;
}

/** What is asked for: before it is filed, when it is, and when it changes. */
export class SubmissionService {
  constructor(private readonly options: SubmissionServiceOptions) {}

  /** What policies say. */
  async preview(
    draft: RequestDraft,
    requester: string,
    credentials: BackstageCredentials,
  ): Promise<Judgement & { resolved: ResolvedStep[] }> {
    const judgement = await this.judge({ ...draft, requester }, credentials);
    return { ...judgement, resolved: await this.resolveAll(draft, judgement) };
  }

  /** The same key is the same request. */
  async submit(
    request: NewRequest,
    requester: string,
    credentials: BackstageCredentials,
  ): Promise<RequestRecord> {
    const { requests } = this.options;
    const { idempotencyKey } = request;
    const known = await requests.findByKey(requester, idempotencyKey);
    if (known) {
      requireSame(known, request);
      return known;
    }
    const judgement = await this.judge({ ...request, requester }, credentials);
    const at = this.now();
    const record: RequestRecord = {
      id: randomUUID(),
      workspaceId: request.workspaceId,
      type: request.type,
      title: request.title,
      owner: request.owner,
      requester,
      state: 'waiting',
      revision: 1,
      version: 1,
      step: 0,
      steps: judgement.steps.length,
      escalated: false,
      reminded: false,
      subject: judgement.subject,
      facts: judgement.facts,
      chain: judgement.steps,
      rule: judgement.rule,
      policyVersion: judgement.policyVersion,
      waitingFor: [],
      attempt: 0,
      submissionTaskId: request.submissionTaskId,
      idempotencyKey,
      createdAt: at,
      updatedAt: at,
      failures: 0,
    };
    const changes = await this.opened(record, at, [
      entry(at, requester, 'submitted', { rule: record.rule }),
    ]);
    const inserted = await requests.insert(
      {
        ...record,
        ...changes.fields,
        waitingFor: changes.waitingFor ?? [],
      },
      { ...changes, revision: revisionOf(record, requester, at) },
    );
    requireSame(inserted.record, request);
    this.options.onChange(inserted.record.id);
    return inserted.record;
  }

  /** By the policy of its submission; decisions on the old content are void. */
  async edit(
    id: string,
    { subject, title, revision, note }: RequestEdit,
    requester: string,
    credentials: BackstageCredentials,
  ): Promise<RequestRecord> {
    const seen = await this.options.requests.get(id);
    requireOwn(seen, requester);
    requireEditable(seen, revision);
    const judgement = await this.judge(
      { ...seen, subject: subject as JsonObject },
      credentials,
      seen.policyVersion,
    );
    const at = this.now();
    const edited: RequestRecord = {
      ...seen,
      title: title ?? seen.title,
      revision: seen.revision + 1,
      subject: judgement.subject,
      facts: judgement.facts,
      rule: judgement.rule,
      chain: judgement.steps,
      steps: judgement.steps.length,
    };
    const changes = await this.opened(edited, at, [
      entry(at, requester, 'edited', { revision: edited.revision }),
    ]);
    const record = await this.options.requests.change(id, current => {
      requireEditable(current, revision);
      return {
        ...changes,
        fields: {
          title: edited.title,
          revision: edited.revision,
          subject: edited.subject,
          facts: edited.facts,
          rule: edited.rule,
          chain: edited.chain,
          steps: edited.steps,
          ...changes.fields,
        },
        revision: revisionOf(edited, requester, at, note),
      };
    });
    this.options.onChange(id);
    return record;
  }

  /** An edit by the form that it was made with; what is asked for already stays as it is. */
  async revise(
    id: string,
    { title, subject, type }: NewRequest,
    requester: string,
    credentials: BackstageCredentials,
  ): Promise<RequestRecord> {
    const record = await this.options.requests.get(id);
    if (record.type !== type) {
      throw new InputError(
        `Request ${id} is of type '${record.type}' and stays so; file another one`,
      );
    }
    const wanted = this.options.types.normalize(type, subject as JsonObject);
    return record.state === 'waiting' &&
      record.requester === requester &&
      canonicalJson(wanted) === canonicalJson(record.subject)
      ? record
      : this.edit(
          id,
          { title, subject, revision: record.revision },
          requester,
          credentials,
        );
  }

  /** @throws NotAllowedError, InputError */
  async requireApproved(
    check: ApprovalCheck,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { judge, requests, types } = this.options;
    const subject = check.subject as JsonObject;
    if (check.requestId === undefined) {
      const { rule, steps } = await judge.judge(
        { ...check, subject, requester: check.requestedBy },
        credentials,
      );
      if (steps.length > 0) {
        throw new NotAllowedError(
          `Policy '${rule}' wants this approved: file a request for it under Create instead`,
        );
      }
      return;
    }
    const record = await requests.get(check.requestId);
    const asked = [
      check.type,
      check.workspaceId,
      check.owner,
      check.requestedBy,
      types.normalize(check.type, subject),
    ];
    const approved = [
      record.type,
      record.workspaceId,
      record.owner,
      record.requester,
      record.subject,
    ];
    if (canonicalJson(asked) !== canonicalJson(approved)) {
      throw new NotAllowedError(
        `Request ${record.id} asks for something else than this: only what was approved can be made`,
      );
    }
    if (!['approved', 'running'].includes(record.state)) {
      throw new NotAllowedError(
        `Request ${record.id} is ${record.state}: only what is approved, and not made yet, can be made`,
      );
    }
  }

  private async judge(
    draft: RequestDraft & { requester: string },
    credentials: BackstageCredentials,
    policyVersion?: number,
  ): Promise<Judgement> {
    const { judge, people } = this.options;
    await requireOwner(ref => people.exists(ref), draft.owner);
    const judgement = await judge.judge(
      { ...draft, subject: draft.subject as JsonObject },
      credentials,
      policyVersion,
    );
    if (judgement.problems.length > 0) {
      throw new InputError(judgement.problems.join('; '));
    }
    return judgement;
  }

  /** As it begins: with its first step, or approved where there is none. */
  private async opened(
    record: RequestRecord,
    at: string,
    history: RequestChanges['history'],
  ): Promise<RequestChanges> {
    const [first] = record.chain;
    const resolved =
      first && (await this.options.approvers.resolve(record, first, false));
    const changes = openStep(record, 0, resolved, at);
    return {
      ...changes,
      history: first
        ? [...history, ...changes.history]
        : [
            ...history,
            entry(at, itself, 'approved-by-policy', { rule: record.rule }),
          ],
    };
  }

  private resolveAll(
    { workspaceId, owner }: RequestDraft,
    { facts, steps }: Judgement,
  ): Promise<ResolvedStep[]> {
    return Promise.all(
      steps.map(step =>
        this.options.approvers.resolve(
          { workspaceId, owner, facts },
          step,
          false,
        ),
      ),
    );
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

/** Else a key would show what there is elsewhere. */
function requireSame(
  { type, workspaceId }: RequestRecord,
  request: NewRequest,
): void {
  if (type !== request.type || workspaceId !== request.workspaceId) {
    throw new ConflictError(
      `The key '${request.idempotencyKey}' was used for another request; use a new one`,
    );
  }
}

function requireOwn({ requester }: RequestRecord, caller: string): void {
  if (requester !== caller) {
    throw new NotAllowedError(
      `Only ${requester}, who asked for it, may change what is asked for; send it back to them`,
    );
  }
}

function requireEditable(record: RequestRecord, revision: number): void {
  if (record.revision !== revision) {
    throw new ConflictError(
      'The request was changed since you opened it. Reload the page, and make your change again',
    );
  }
  requirePossible(record, 'edit');
}

const revisionOf = (
  { id, revision, title, subject, facts }: RequestRecord,
  createdBy: string,
  createdAt: string,
  note?: string,
) => ({
  requestId: id,
  revision,
  title,
  subject,
  facts,
  note,
  createdBy,
  createdAt,
});
