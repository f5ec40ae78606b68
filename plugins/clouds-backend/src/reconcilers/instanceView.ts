import {
  instanceConditions,
  instanceDrift,
  InstanceIntent,
  InstanceObservation,
  instancePhase,
  KnownAttributes,
  knownAttributes,
  planInstance,
} from '@rackstage/plugin-clouds-common';
import { InstanceRecord } from '../database/records';
import { managedStateOf } from './managedState';

/** What is to be brought about: what the cloud changed by itself is left as it is. */
export function intentOf(record: InstanceRecord): InstanceIntent {
  const { seenInstance: seen } = record;
  const rests =
    typeof seen === 'object' &&
    (seen.status === 'running' || seen.status === 'stopped');
  return {
    power:
      rests && !isBroughtAbout(record, 'power')
        ? (seen.status as InstanceIntent['power'])
        : record.power,
    reboot: record.rebootsRequested > record.rebootsDone,
    delete: record.deleteRequestedAt !== undefined,
    volumeGiB:
      isDetached(record) && !isBroughtAbout(record, 'volume')
        ? undefined
        : record.volumeGiB,
    resizeTo: record.resizeFrom ? record.specId : undefined,
  };
}

function isDetached({ cloudId, seenVolume }: InstanceRecord): boolean {
  return (
    typeof seenVolume === 'object' &&
    !seenVolume.attachedTo.some(({ instanceId }) => instanceId === cloudId)
  );
}

/** While it is being made, everything is. */
const isBroughtAbout = (
  { readyAt, applying = [] }: InstanceRecord,
  field: string,
) => readyAt === undefined || applying.includes(field);

/**
 * What to decide on: an instance that was asked for but never seen counts as
 * not made yet, and one that was missed once may only be late.
 */
export function observationOf(record: InstanceRecord): InstanceObservation {
  const deleting = record.deleteRequestedAt !== undefined;
  const settle = <T>(seen: T | 'absent' | undefined, known?: string) =>
    seen === 'absent' && known === undefined && !deleting ? undefined : seen;
  return {
    instance: settle(record.seenInstance, record.cloudId),
    volume: settle(record.seenVolume, record.volumeCloudId),
  };
}

/** Phase, conditions and drift follow from the rest of a record; write them whenever it changes. */
export function derive(
  record: InstanceRecord,
  now: string,
): Pick<InstanceRecord, 'phase' | 'conditions' | 'management' | 'drift'> {
  const drift = driftOf(record);
  const facts = {
    intent: intentOf(record),
    seen: observationOf(record),
    failure: record.failure,
    drift: drift?.map(({ field }) => field),
    keptPastExpiry:
      record.deletionProtection &&
      record.deleteRequestedAt === undefined &&
      record.expiresAt !== undefined &&
      record.expiresAt <= now,
  };
  return {
    phase: instancePhase(facts),
    conditions: instanceConditions(facts, record.conditions, now),
    drift,
    management: managedStateOf(
      { ...record, drift },
      { missing: planInstance(facts.intent, facts.seen) === 'missing' },
    ),
  };
}

/** As it was while the cloud is at work on it; there is none before it was ready. */
function driftOf(record: InstanceRecord): InstanceRecord['drift'] {
  const { readyAt, seenInstance, seenVolume, applying = [] } = record;
  if (readyAt === undefined || typeof seenInstance !== 'object') {
    return undefined;
  }
  const resizing = record.resizeFrom ? ['spec'] : [];
  const drift =
    instanceDrift(
      { ...record, applying: [...applying, ...resizing] },
      seenInstance,
      seenVolume,
    ) ?? record.drift;
  return drift?.length ? drift : undefined;
}

/** What is compared with from now on, where nothing was before. */
export function firstKnown(
  record: InstanceRecord,
): KnownAttributes | undefined {
  const { known, readyAt, seenInstance } = record;
  return known === undefined &&
    readyAt !== undefined &&
    typeof seenInstance === 'object'
    ? knownAttributes(seenInstance)
    : known;
}
