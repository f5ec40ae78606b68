import { JsonObject } from '@backstage/types';
import {
  InstanceFailure,
  resourceKind,
  ResourceLinks,
  ResourceStep,
} from '@rackstage/plugin-clouds-common';
import { NewEvent, ResourceRecord } from '../database/records';
import { countFailures } from './failures';
import { resourceEventsBetween } from './resourceEvents';
import { deriveResource } from './resourceView';
import { nextAttemptAt, Pace, readySince, Rhythm } from './rhythm';

/** What one pass over a resource found out. */
export interface ResourceOutcome {
  /** The step that was taken; absent when it, or looking, failed. */
  step?: ResourceStep;
  /** What was observed. */
  fields: Partial<ResourceRecord>;
  failure?: InstanceFailure;
  /** A change that the cloud will not make, however often it is asked. */
  refused?: boolean;
  retryAfterSeconds?: number;
  links: ResourceLinks;
}

/**
 * Joins the outcome of a pass that began with `claimed` with what people asked
 * for meanwhile, as `current` has it, into what is to be written.
 */
export function concludeResource(
  claimed: ResourceRecord,
  current: ResourceRecord,
  outcome: ResourceOutcome,
  rhythm: Rhythm,
): { fields: Partial<ResourceRecord>; events: NewEvent[] } {
  const time = rhythm.now.toISOString();
  const { links } = outcome;
  // Also when something that it refers to woke it.
  const overtaken =
    current.revision !== claimed.revision ||
    current.nextAttemptAt !== claimed.nextAttemptAt;
  const takenBack =
    outcome.refused && !overtaken
      ? takeBack({ ...current, ...outcome.fields }, outcome)
      : undefined;
  const merged: ResourceRecord = {
    ...current,
    ...outcome.fields,
    ...takenBack?.fields,
    attempts: countFailures(current, outcome.failure),
  };
  merged.failure = outcome.failure ?? lastingFailure(merged, outcome);
  const after = { ...merged, ...deriveResource(merged, links, time) };
  const ready = readySince(after, 'True') !== undefined;
  return {
    fields: {
      ...outcome.fields,
      ...takenBack?.fields,
      attempts: after.attempts,
      failure: after.failure,
      phase: after.phase,
      conditions: after.conditions,
      readyAt: current.readyAt ?? (ready ? time : undefined),
      deletedAt: outcome.step === 'gone' ? time : undefined,
      nextAttemptAt: overtaken
        ? time
        : nextAttemptAt(
            after,
            {
              pace: pace(outcome.step),
              retry: outcome.failure !== undefined && !after.failure?.permanent,
              retryAfterSeconds: outcome.retryAfterSeconds,
            },
            rhythm,
          ),
    },
    events: [
      ...(takenBack ? [takenBack.event] : []),
      ...resourceEventsBetween(current, after),
    ],
  };
}

/** Nothing is asked for in vain: it is as before, and says why. */
function takeBack(
  record: ResourceRecord,
  { failure, links }: ResourceOutcome,
): { fields: Partial<ResourceRecord>; event: NewEvent } | undefined {
  const { observed, spec } = record;
  const kind = resourceKind(record.kind);
  if (typeof observed !== 'object' || !kind.asObserved || !failure) {
    return undefined;
  }
  const { code, message } = failure;
  return {
    fields: { spec: kind.asObserved(spec, observed, links) as JsonObject },
    event: {
      type: 'Warning',
      reason: 'ChangeRefused',
      params: { code, message },
      message: `The cloud refuses the change, which is taken back: ${message}`,
    },
  };
}

/** The cloud itself says that it could not make or keep it, or what it was to be made of is gone. */
function lastingFailure(
  record: ResourceRecord,
  { step }: ResourceOutcome,
): InstanceFailure | undefined {
  const { observed, failure, readyAt } = record;
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
  return typeof observed === 'object'
    ? {
        code: 'Unavailable',
        message: 'The cloud gave up on it without a reason',
        permanent: beingMade,
      }
    : {
        code: 'NotFound',
        message: 'What it was to be made of is gone',
        permanent: true,
      };
}

function pace(step: ResourceStep | undefined): Pace {
  switch (step) {
    case 'settled':
    case 'broken':
    case 'missing':
      return 'rest';
    case 'gone':
      return 'end';
    case 'create':
    case 'delete':
    case undefined:
      return 'step';
    default:
      // A cloud may take long to show a change that it has accepted.
      return 'wait';
  }
}
