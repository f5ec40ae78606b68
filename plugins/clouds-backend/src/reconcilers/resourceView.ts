import {
  planResource,
  ResourceIntent,
  ResourceLinks,
  ResourceObservation,
  ResourceStep,
  resourceConditions,
  resourceKind,
  resourcePhase,
} from '@rackstage/plugin-clouds-common';
import { ResourceRecord } from '../database/records';

function intentOf(record: ResourceRecord): ResourceIntent {
  return {
    spec: record.spec,
    delete: record.deleteRequestedAt !== undefined,
  };
}

/** What was asked for but never seen counts as not made yet. */
function observationOf(record: ResourceRecord): ResourceObservation {
  const { observed, cloudId, deleteRequestedAt } = record;
  return observed === 'absent' &&
    cloudId === undefined &&
    deleteRequestedAt === undefined
    ? undefined
    : observed;
}

export function stepOf(
  record: ResourceRecord,
  links: ResourceLinks,
): ResourceStep {
  return planResource(
    resourceKind(record.kind),
    intentOf(record),
    observationOf(record),
    links,
  );
}

/** Phase and conditions follow from the rest of a record; write them whenever it changes. */
export function deriveResource(
  record: ResourceRecord,
  links: ResourceLinks,
  now: string,
): Pick<ResourceRecord, 'phase' | 'conditions'> {
  const facts = {
    kind: resourceKind(record.kind),
    intent: intentOf(record),
    seen: observationOf(record),
    links,
    failure: record.failure,
  };
  return {
    phase: resourcePhase(facts),
    conditions: resourceConditions(facts, record.conditions, now),
  };
}
