import { InstanceFailure, InstanceStep } from '@rackstage/plugin-clouds-common';
import { InstanceRecord, NewInstanceEvent } from '../database/records';
import { backoffSeconds, pollSeconds } from './backoff';
import { eventsBetween } from './instanceEvents';
import { derive } from './instanceView';

/** What one pass over an instance found out. */
export interface Outcome {
  /** The step that was taken; absent when it, or looking, failed. */
  step?: InstanceStep;
  /** What was observed. */
  fields: Partial<InstanceRecord>;
  failure?: InstanceFailure;
  retryAfterSeconds?: number;
}

/**
 * Joins the outcome of a pass that began with `claimed` with what people asked
 * for meanwhile, as `current` has it, into what is to be written.
 */
export function concludeInstance(
  claimed: InstanceRecord,
  current: InstanceRecord,
  outcome: Outcome,
  now: Date,
): { fields: Partial<InstanceRecord>; events: NewInstanceEvent[] } {
  const time = now.toISOString();
  const merged: InstanceRecord = {
    ...current,
    ...outcome.fields,
    // A wish to delete is never taken back by an older pass.
    deleteRequestedAt:
      current.deleteRequestedAt ?? outcome.fields.deleteRequestedAt,
    attempts: outcome.failure ? current.attempts + 1 : 0,
  };
  merged.failure = outcome.failure ?? givenUpByCloud(merged, outcome);
  const after = { ...merged, ...derive(merged, time) };
  const ready = conditionSince(after, 'True') !== undefined;
  const expired =
    after.deleteRequestedAt !== undefined &&
    current.deleteRequestedAt === undefined;
  return {
    fields: {
      ...outcome.fields,
      deleteRequestedAt: after.deleteRequestedAt,
      attempts: after.attempts,
      failure: after.failure,
      phase: after.phase,
      conditions: after.conditions,
      readyAt: current.readyAt ?? (ready ? time : undefined),
      deletedAt: outcome.step === 'gone' ? time : undefined,
      nextAttemptAt:
        current.revision === claimed.revision
          ? nextAttemptAt(after, outcome, now)
          : time,
    },
    events: [
      ...(expired ? [expiredEvent(after)] : []),
      ...eventsBetween(current, after),
    ],
  };
}

/** The cloud itself says that it could not make or keep it. */
function givenUpByCloud(
  record: InstanceRecord,
  { step }: Outcome,
): InstanceFailure | undefined {
  if (step !== 'broken') {
    return undefined;
  }
  const { seenInstance, failure, readyAt } = record;
  const fault =
    typeof seenInstance === 'object' ? seenInstance.fault : undefined;
  return (
    failure ?? {
      code: fault?.code ?? 'Unavailable',
      message: fault?.message ?? 'The cloud gave up on it without a reason',
      permanent: readyAt === undefined,
    }
  );
}

/** Absent: not before somebody asks for something, or the inventory shows a change. */
function nextAttemptAt(
  record: InstanceRecord,
  { step, failure, retryAfterSeconds }: Outcome,
  now: Date,
): string | undefined {
  const inSeconds = (seconds: number) =>
    new Date(now.getTime() + seconds * 1000).toISOString();
  if (failure) {
    return failure.permanent && record.deleteRequestedAt === undefined
      ? undefined
      : inSeconds(backoffSeconds(record.attempts, retryAfterSeconds));
  }
  switch (step) {
    case 'settled':
      return record.deletionProtection ? undefined : record.expiresAt;
    case 'broken':
    case 'missing':
    case 'gone':
      return undefined;
    case 'wait': {
      const since = conditionSince(record, 'False') ?? now.toISOString();
      return inSeconds(pollSeconds((now.getTime() - Date.parse(since)) / 1000));
    }
    default:
      return inSeconds(pollSeconds(0));
  }
}

/** Since when the instance is ready, or is not. */
function conditionSince(
  { conditions }: InstanceRecord,
  status: 'True' | 'False',
): string | undefined {
  return conditions.find(
    condition => condition.type === 'Ready' && condition.status === status,
  )?.since;
}

function expiredEvent({ expiresAt }: InstanceRecord): NewInstanceEvent {
  return {
    type: 'Normal',
    reason: 'Expired',
    params: { expiresAt: expiresAt ?? '' },
    message: `Its time was up at ${expiresAt}`,
  };
}

/**
 * Asks for the deletion of an instance whose operation failed: one request is
 * one thing to people, and when a part of it cannot be had, all is taken back.
 */
export function takeBack(current: InstanceRecord, now: Date) {
  const time = now.toISOString();
  const wish = {
    deleteRequestedAt: current.deleteRequestedAt ?? time,
    nextAttemptAt: time,
  };
  const after = { ...current, ...wish };
  const view = derive(after, time);
  const event: NewInstanceEvent = {
    type: 'Warning',
    reason: 'TakenBack',
    params: {},
    message: 'The request it belongs to failed, so it is deleted again',
  };
  return {
    fields: { ...wish, ...view },
    events: [event, ...eventsBetween(current, { ...after, ...view })],
  };
}
