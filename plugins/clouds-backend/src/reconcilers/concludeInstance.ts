import { InstanceFailure, InstanceStep } from '@rackstage/plugin-clouds-common';
import { InstanceRecord, NewEvent } from '../database/records';
import { nextExpiryAt } from './expiryWarning';
import { countFailures, isGivenUp, isStuck } from './failures';
import { eventsBetween } from './instanceEvents';
import { derive, firstKnown } from './instanceView';
import { isReady, nextAttemptAt, Pace, Rhythm } from './rhythm';

/** What one pass over an instance found out. */
export interface Outcome {
  /** The step that was taken; absent when it, or looking, failed. */
  step?: InstanceStep;
  /** What was observed. */
  fields: Partial<InstanceRecord>;
  failure?: InstanceFailure;
  /** A resize that the cloud will not carry out, however often it is asked. */
  resizeRefused?: boolean;
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
  rhythm: Rhythm & { warningLeads: number[] },
): { fields: Partial<InstanceRecord>; events: NewEvent[] } {
  const time = rhythm.now.toISOString();
  const takenBack =
    outcome.resizeRefused && current.revision === claimed.revision
      ? takeResizeBack(current, outcome)
      : undefined;
  const merged: InstanceRecord = {
    ...current,
    ...outcome.fields,
    ...takenBack?.fields,
    attempts: countFailures(current, outcome.failure),
  };
  if (isResized(merged)) {
    merged.resizeFrom = undefined;
  }
  if (outcome.step === 'settled' && current.revision === claimed.revision) {
    merged.applying = undefined;
  }
  merged.failure = outcome.failure ?? givenUpByCloud(merged, outcome);
  const ready = derive(merged, time).conditions.some(isReady);
  merged.readyAt ??= ready ? time : undefined;
  merged.known = firstKnown(merged);
  const after = { ...merged, ...derive(merged, time) };
  return {
    fields: {
      ...outcome.fields,
      ...takenBack?.fields,
      resizeFrom: merged.resizeFrom,
      attempts: after.attempts,
      failure: after.failure,
      phase: after.phase,
      conditions: after.conditions,
      management: after.management,
      drift: after.drift,
      known: after.known,
      applying: after.applying,
      readyAt: after.readyAt,
      deletedAt: outcome.step === 'gone' ? time : undefined,
      nextAttemptAt:
        current.revision === claimed.revision
          ? nextAttemptAt(
              after,
              {
                pace: isStuck(after) ? 'rest' : pace(outcome.step),
                // Also when it is given up: its operation has to be taken
                // back, and this process may not live to do it.
                retry:
                  (outcome.failure !== undefined && !isStuck(after)) ||
                  isGivenUp(after),
                retryAfterSeconds: outcome.retryAfterSeconds,
                restUntil: nextExpiryAt(after, rhythm.warningLeads, rhythm.now),
              },
              rhythm,
            )
          : time,
    },
    events: [
      ...(takenBack ? [takenBack.event] : []),
      ...eventsBetween(current, after),
    ],
  };
}

function isResized({ specId, seenInstance }: InstanceRecord): boolean {
  return (
    typeof seenInstance === 'object' &&
    seenInstance.specId === specId &&
    (seenInstance.status === 'running' || seenInstance.status === 'stopped')
  );
}

/** It has the spec that it had before, and says why. */
function takeResizeBack(
  { resizeFrom, facts }: InstanceRecord,
  { failure }: Outcome,
): { fields: Partial<InstanceRecord>; event: NewEvent } | undefined {
  if (!resizeFrom || !failure) {
    return undefined;
  }
  const { code, message } = failure;
  return {
    fields: {
      specId: resizeFrom.specId,
      facts: resizeFrom.facts,
      resizeFrom: undefined,
    },
    event: {
      type: 'Warning',
      reason: 'ResizeRefused',
      params: { code, message, to: facts.spec.name },
      message: `The cloud refuses to resize it to ${facts.spec.name}: ${message}`,
    },
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

function pace(step: InstanceStep | undefined): Pace {
  switch (step) {
    case 'settled':
    case 'broken':
    case 'missing':
      return 'rest';
    case 'gone':
      return 'end';
    case 'wait':
      return 'wait';
    default:
      return 'step';
  }
}
