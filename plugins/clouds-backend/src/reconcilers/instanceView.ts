import {
  instanceConditions,
  InstanceIntent,
  InstanceObservation,
  instancePhase,
} from '@rackstage/plugin-clouds-common';
import { InstanceRecord } from '../database/records';

export function intentOf(record: InstanceRecord): InstanceIntent {
  return {
    power: record.power,
    reboot: record.rebootsRequested > record.rebootsDone,
    delete: record.deleteRequestedAt !== undefined,
    volumeGiB: record.volumeGiB,
    resizeTo: record.resizeFrom ? record.specId : undefined,
  };
}

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

/** Phase and conditions follow from the rest of a record; write them whenever it changes. */
export function derive(
  record: InstanceRecord,
  now: string,
): Pick<InstanceRecord, 'phase' | 'conditions'> {
  const facts = {
    intent: intentOf(record),
    seen: observationOf(record),
    failure: record.failure,
    keptPastExpiry:
      record.deletionProtection &&
      record.deleteRequestedAt === undefined &&
      record.expiresAt !== undefined &&
      record.expiresAt <= now,
  };
  return {
    phase: instancePhase(facts),
    conditions: instanceConditions(facts, record.conditions, now),
  };
}
