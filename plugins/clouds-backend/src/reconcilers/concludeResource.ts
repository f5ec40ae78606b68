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
import { deriveResource, firstKnownOfResource } from './resourceView';
import { isReady, nextAttemptAt, Pace, Rhythm } from './rhythm';

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
  if ((outcome.step === 'settled' && !overtaken) || takenBack) {
    merged.applying = undefined;
  }
  merged.failure = outcome.failure ?? lastingFailure(merged, outcome);
  const ready = deriveResource(merged, links, time).conditions.some(isReady);
  merged.readyAt ??= ready ? time : undefined;
  merged.known = firstKnownOfResource(merged);
  const after = { ...merged, ...deriveResource(merged, links, time) };
  return {
    fields: {
      ...outcome.fields,
      ...takenBack?.fields,
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
  const has = kind.asObserved(spec, observed, links) as JsonObject;
  return {
    // What drifted besides is not accepted by that.
    fields: {
      spec:
        record.readyAt === undefined
          ? has
          : withFields(spec, has, record.applying ?? []),
    },
    event: {
      type: 'Warning',
      reason: 'ChangeRefused',
      params: { code, message },
      message: `The cloud refuses the change, which is taken back: ${message}`,
    },
  };
}

function withFields(
  spec: JsonObject,
  other: JsonObject,
  fields: string[],
): JsonObject {
  return Object.fromEntries(
    Object.entries({
      ...spec,
      ...Object.fromEntries(fields.map(field => [field, other[field]])),
    }).filter(([, value]) => value !== undefined),
  );
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
