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

export interface Rhythm {
  now: Date;
  /** Shortest time, in seconds, between two looks at what the cloud is busy with. */
  pollInterval: number;
}

/**
 * Joins the outcome of a pass that began with `claimed` with what people asked
 * for meanwhile, as `current` has it, into what is to be written.
 */
export function concludeInstance(
  claimed: InstanceRecord,
  current: InstanceRecord,
  outcome: Outcome,
  { now, pollInterval }: Rhythm,
): { fields: Partial<InstanceRecord>; events: NewInstanceEvent[] } {
  const time = now.toISOString();
  const merged: InstanceRecord = {
    ...current,
    ...outcome.fields,
    attempts: outcome.failure ? current.attempts + 1 : 0,
  };
  merged.failure = outcome.failure ?? givenUpByCloud(merged, outcome);
  const after = { ...merged, ...derive(merged, time) };
  const ready = conditionSince(after, 'True') !== undefined;
  return {
    fields: {
      ...outcome.fields,
      attempts: after.attempts,
      failure: after.failure,
      phase: after.phase,
      conditions: after.conditions,
      readyAt: current.readyAt ?? (ready ? time : undefined),
      deletedAt: outcome.step === 'gone' ? time : undefined,
      nextAttemptAt:
        current.revision === claimed.revision
          ? nextAttemptAt(after, outcome, { now, pollInterval })
          : time,
    },
    events: eventsBetween(current, after),
  };
}

/** The cloud itself says that it could not make or keep it, or nobody knows where it went. */
function givenUpByCloud(
  record: InstanceRecord,
  { step }: Outcome,
): InstanceFailure | undefined {
  const { seenInstance, failure, readyAt } = record;
  const beingMade = readyAt === undefined;
  if (step === 'missing' && beingMade) {
    return {
      code: 'NotFound',
      message: 'It vanished from the cloud while it was being made',
      permanent: true,
    };
  }
  if (step !== 'broken') {
    return undefined;
  }
  if (failure?.permanent) {
    return failure;
  }
  const fault =
    typeof seenInstance === 'object' ? seenInstance.fault : undefined;
  return {
    code: fault?.code ?? 'Unavailable',
    message: fault?.message ?? 'The cloud gave up on it without a reason',
    permanent: beingMade,
  };
}

/** Absent: not before somebody asks for something, or the inventory shows a change. */
function nextAttemptAt(
  record: InstanceRecord,
  { step, failure, retryAfterSeconds }: Outcome,
  { now, pollInterval }: Rhythm,
): string | undefined {
  const inSeconds = (seconds: number) =>
    new Date(now.getTime() + seconds * 1000).toISOString();
  const givenUp =
    record.failure?.permanent && record.deleteRequestedAt === undefined;
  if (failure || givenUp) {
    // Also when it is given up: its operation has to be taken back, and this
    // process may not live to do it.
    return inSeconds(backoffSeconds(record.attempts, retryAfterSeconds));
  }
  switch (step) {
    case 'settled':
    case 'broken':
    case 'missing':
      return record.deletionProtection ? undefined : record.expiresAt;
    case 'gone':
      return undefined;
    case 'wait': {
      const since = conditionSince(record, 'False') ?? now.toISOString();
      const busySeconds = (now.getTime() - Date.parse(since)) / 1000;
      return inSeconds(pollSeconds(busySeconds, pollInterval));
    }
    default:
      return inSeconds(pollInterval);
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
