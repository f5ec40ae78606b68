import {
  ConditionDraft,
  datedConditions,
  readyCondition,
} from '../domain/conditions';
import { InstanceFailure } from '../domain';
import {
  planResource,
  ResourceIntent,
  ResourceObservation,
} from './planResource';
import { ResourceCondition, ResourceConditionType } from './ResourceCondition';
import { ResourceKind, ResourceLinks } from './ResourceKind';
import { ResourcePhase } from './ResourcePhase';

interface Facts {
  kind: ResourceKind;
  intent: ResourceIntent;
  seen: ResourceObservation;
  links: ResourceLinks;
  failure?: InstanceFailure;
  /** Fields that somebody changed at the cloud. */
  drift?: string[];
}

type Draft = ConditionDraft<ResourceConditionType>;

/** Sums up in one word, for people. */
export function resourcePhase(facts: Facts): ResourcePhase {
  const { kind, intent, seen, links, failure } = facts;
  const step = planResource(kind, intent, seen, links);
  if (step === 'gone') {
    return 'Deleted';
  }
  if (intent.delete) {
    return 'Deleting';
  }
  if (failure?.permanent || step === 'broken') {
    return 'Failed';
  }
  if (step === 'missing') {
    return 'Missing';
  }
  if (seen === undefined || seen === 'absent') {
    return 'Pending';
  }
  if (seen.status === 'creating') {
    return 'Creating';
  }
  if (seen.status === 'unknown') {
    return 'Unknown';
  }
  if (seen.status === 'deleting') {
    return 'Deleting';
  }
  return step === 'settled' ? 'Ready' : 'Changing';
}

export function resourceConditions(
  facts: Facts,
  before: ResourceCondition[],
  now: string,
): ResourceCondition[] {
  const parts = [
    createdCondition(facts),
    askedCondition(facts),
    syncedCondition(facts),
  ];
  return datedConditions(
    [...parts, readyCondition(parts, 'Ready')],
    before,
    now,
  );
}

function createdCondition({ seen, failure }: Facts): Draft {
  const type = 'Created';
  if (seen === 'absent') {
    return { type, status: 'False', reason: 'NotInCloud' };
  }
  if (seen === undefined) {
    return failure?.permanent
      ? {
          type,
          status: 'False',
          reason: failure.code,
          message: failure.message,
        }
      : { type, status: 'False', reason: 'NotAskedForYet' };
  }
  switch (seen.status) {
    case 'creating':
      return { type, status: 'False', reason: 'BeingBuilt' };
    case 'error':
      return { type, status: 'False', reason: 'GivenUp' };
    default:
      return { type, status: 'True', reason: 'InCloud' };
  }
}

function askedCondition(facts: Facts): Draft {
  const { kind, intent, seen, links, drift = [] } = facts;
  const type = 'AsAsked';
  const step = planResource(kind, intent, seen, links);
  if (typeof seen !== 'object' || seen.status === 'unknown') {
    return { type, status: 'Unknown', reason: 'NotObserved' };
  }
  if (drift.length > 0) {
    return { type, status: 'False', reason: 'Drifted' };
  }
  return step === 'settled'
    ? { type, status: 'True', reason: 'AsAsked' }
    : { type, status: 'False', reason: 'Changing' };
}

function syncedCondition({ failure }: Facts): Draft {
  return failure
    ? {
        type: 'Synced',
        status: 'False',
        reason: failure.code,
        message: failure.message,
      }
    : { type: 'Synced', status: 'True', reason: 'Answered' };
}
