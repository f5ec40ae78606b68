import {
  actedOn,
  KnownAttributes,
  knownAttributes,
  planResource,
  ResourceIntent,
  ResourceLinks,
  ResourceObservation,
  ResourceStep,
  resourceConditions,
  resourceDrift,
  resourceKind,
  resourcePhase,
} from '@rackstage/plugin-clouds-common';
import { ResourceRecord } from '../database/records';
import { managedStateOf } from './managedState';

/** What is to be brought about: what the cloud changed by itself is left as it is. */
export function wantedOf(
  record: ResourceRecord,
  links: ResourceLinks,
): { intent: ResourceIntent; links: ResourceLinks } {
  const { spec, applying = [], readyAt, deleteRequestedAt } = record;
  const wanted = actedOn({ spec, links }, driftOf(record, links) ?? []);
  return {
    intent: {
      spec: wanted.spec,
      delete: deleteRequestedAt !== undefined,
      reached: readyAt !== undefined && applying.length === 0,
    },
    links: wanted.links,
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
  const wanted = wantedOf(record, links);
  return planResource(
    resourceKind(record.kind),
    wanted.intent,
    observationOf(record),
    wanted.links,
  );
}

/** Phase, conditions and drift follow from the rest of a record; write them whenever it changes. */
export function deriveResource(
  record: ResourceRecord,
  links: ResourceLinks,
  now: string,
): Pick<ResourceRecord, 'phase' | 'conditions' | 'management' | 'drift'> {
  const drift = driftOf(record, links);
  const facts = {
    kind: resourceKind(record.kind),
    ...wantedOf(record, links),
    seen: observationOf(record),
    failure: record.failure,
    drift: drift
      ?.filter(({ restorable }) => restorable)
      .map(({ field }) => field),
  };
  return {
    phase: resourcePhase(facts),
    conditions: resourceConditions(facts, record.conditions, now),
    drift,
    management: managedStateOf(
      { ...record, drift },
      { missing: stepOf(record, links) === 'missing' },
    ),
  };
}

/** As it was while the cloud is at work on it; there is none before it was ready. */
function driftOf(
  record: ResourceRecord,
  links: ResourceLinks,
): ResourceRecord['drift'] {
  const { kind, spec, known, applying = [], readyAt, observed } = record;
  if (readyAt === undefined || typeof observed !== 'object') {
    return undefined;
  }
  const drift =
    resourceDrift(
      resourceKind(kind),
      { spec, links, known, applying },
      observed,
    ) ?? record.drift;
  return drift?.length ? drift : undefined;
}

/** What is compared with from now on, where nothing was before. */
export function firstKnownOfResource(
  record: ResourceRecord,
): KnownAttributes | undefined {
  const { known, readyAt, observed } = record;
  return known === undefined &&
    readyAt !== undefined &&
    typeof observed === 'object'
    ? knownAttributes(observed)
    : known;
}
