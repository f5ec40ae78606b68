import { isError } from '@backstage/errors';
import { ApproverDirectory } from '@rackstage/plugin-requests-node';
import { LeaseOptions } from '@rackstage/leased-loop';
import { RequestRecord } from '../database/records';
import { RequestChanges, RequestsStore } from '../database/RequestsStore';
import {
  Provisioner,
  Refused,
  Run,
  RunState,
} from '../provisioning/Provisioner';
import { People } from '../approval/People';
import { RequestTypes } from '../approval/RequestTypes';
import { entry, itself, notice } from '../approval/transitions';
import type { Plan } from './RequestReconciler';

/** Between two looks at a task. */
const lookMilliseconds = 2_000;

export interface ProvisionOptions {
  directory(): ApproverDirectory;
  lease: LeaseOptions;
  now(): Date;
  people: People;
  provisioner: Provisioner;
  requests: RequestsStore;
  types: RequestTypes;
}

/** Starts the run of an approved request, or follows the one that there is. */
export async function provision(
  record: RequestRecord,
  options: ProvisionOptions,
): Promise<Plan> {
  const at = options.now().toISOString();
  try {
    const changes =
      record.state === 'running' && record.taskId
        ? concluded(
            record,
            await options.provisioner.look(record.taskId),
            record.taskId,
            at,
          )
        : started(record, await start(record, options), at);
    return () => changes;
  } catch (error) {
    if (error instanceof Refused) {
      return () => failed(record, error.message, at);
    }
    throw error;
  }
}

async function start(
  record: RequestRecord,
  options: ProvisionOptions,
): Promise<{ taskId: string; attempt: number }> {
  const { lease, now, provisioner, requests } = options;
  const isFirstTry = record.attemptedAt === undefined;
  const attempt = isFirstTry ? record.attempt + 1 : record.attempt;
  const attemptedAt = record.attemptedAt ?? now().toISOString();
  const run = runOf(record, attempt, attemptedAt, options.types);
  // Who takes over after a death finds the task that was started.
  const found = isFirstTry ? undefined : await provisioner.find(run);
  if (found) {
    return { taskId: found, attempt };
  }
  await requireRights(record, options);
  // Before it is done: whoever takes over then looks whether it was.
  await requests.change(
    record.id,
    ({ state, attemptedAt: before }) =>
      state === 'approved' && before === undefined
        ? { fields: { attempt, attemptedAt }, history: [] }
        : undefined,
    { lease, release: false },
  );
  return { taskId: await provisioner.start(run), attempt };
}

function runOf(
  { id, type, subject, workspaceId, owner, requester }: RequestRecord,
  attempt: number,
  attemptedAt: string,
  types: RequestTypes,
): Run {
  const { templateRef, values } = definitionOf(type, types).provisioning({
    subject,
    workspaceId,
    owner,
    requester,
  });
  return {
    requestId: id,
    attempt,
    attemptedAt,
    templateRef,
    values: { ...values, requestedBy: requester },
  };
}

function definitionOf(type: string, types: RequestTypes) {
  try {
    return types.get(type);
  } catch {
    throw new Refused(
      `Nothing here makes what requests of type '${type}' ask for; have the module that does added again, and retry`,
    );
  }
}

/** Approved things are made for who still is somebody, where something may still be made. */
async function requireRights(
  { owner, requester, type, workspaceId }: RequestRecord,
  { directory, people, types }: ProvisionOptions,
): Promise<void> {
  const person = await people.find(requester);
  if (!person) {
    throw new Refused(
      `${requester}, who asked for this, is no longer in the catalog, or the account is disabled; hand it back`,
    );
  }
  try {
    await directory().workspace(workspaceId);
  } catch (error) {
    if (isError(error) && /^(NotFound|Conflict)Error$/.test(error.name)) {
      throw new Refused(error.message);
    }
    throw error;
  }
  const { permission } = definitionOf(type, types);
  if (!permission) {
    return;
  }
  const thing = { owner, workspaceId };
  if (!(await directory().mayMake(permission, thing, person.claims))) {
    throw new Refused(
      `${requester}, who asked for this, lacks the permission '${permission.name}' in workspace '${workspaceId}' by now; give them a role that has it and retry, or hand it back`,
    );
  }
}

const started = (
  { attempt: before }: RequestRecord,
  { taskId, attempt }: { taskId: string; attempt: number },
  at: string,
): RequestChanges => ({
  fields: {
    state: 'running',
    taskId,
    attempt: Math.max(attempt, before),
    updatedAt: at,
    nextAttemptAt: later(at),
  },
  history: [entry(at, itself, 'started', { taskId, attempt })],
});

function concluded(
  record: RequestRecord,
  run: RunState,
  taskId: string,
  at: string,
): RequestChanges {
  switch (run.state) {
    case 'completed':
      return {
        fields: {
          state: 'completed',
          message: undefined,
          updatedAt: at,
          nextAttemptAt: undefined,
        },
        history: [entry(at, itself, 'completed', { taskId })],
        notices: [notice(record, 'completed', [record.requester], at)],
      };
    case 'failed':
      return failed(record, run.message, at);
    default:
      return { fields: { nextAttemptAt: later(at) }, history: [] };
  }
}

const failed = (
  record: RequestRecord,
  message: string,
  at: string,
): RequestChanges => ({
  fields: {
    state: 'failed',
    message,
    updatedAt: at,
    nextAttemptAt: undefined,
  },
  history: [entry(at, itself, 'failed', { comment: message })],
  notices: [
    notice(record, 'failed', [record.requester], at, { comment: message }),
  ],
});

const later = (at: string) =>
  new Date(Date.parse(at) + lookMilliseconds).toISOString();
