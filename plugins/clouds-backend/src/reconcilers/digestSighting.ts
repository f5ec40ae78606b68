import { InstanceRecord } from '../database/records';
import { Sighting } from './observeInstance';

/** Looks in a row that must miss something before it counts as gone. */
const looksUntilGone = 2;

/** What a look changes in a record: what is missed once may only be late. */
export function digestSighting(
  record: InstanceRecord,
  { instance, volume }: Sighting,
  now: string,
): Partial<InstanceRecord> {
  const timesMissing = countMissing(
    instance,
    record.cloudId,
    record.timesMissing,
  );
  const volumeTimesMissing = countMissing(
    volume,
    record.volumeCloudId,
    record.volumeTimesMissing,
  );
  return {
    observedAt: now,
    timesMissing,
    volumeTimesMissing,
    seenInstance: isLate(timesMissing) ? record.seenInstance : instance,
    seenVolume: isLate(volumeTimesMissing) ? record.seenVolume : volume,
    ...(typeof instance === 'object' && { cloudId: instance.id }),
    ...(typeof volume === 'object' && { volumeCloudId: volume.id }),
  };
}

/** Whether the last look missed something that may still be there. */
export function missesSomething(
  record: Pick<InstanceRecord, 'timesMissing' | 'volumeTimesMissing'>,
): boolean {
  return isLate(record.timesMissing) || isLate(record.volumeTimesMissing);
}

export function isLate(timesMissing: number = 0): boolean {
  return timesMissing > 0 && timesMissing < looksUntilGone;
}

/** Only what the cloud has given an id was ever there to be missed. */
export function countMissing(
  seen: object | 'absent' | undefined,
  cloudId: string | undefined,
  before: number = 0,
): number {
  return seen === 'absent' && cloudId !== undefined ? before + 1 : 0;
}
