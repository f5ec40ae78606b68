import { InstancePhase } from '@rackstage/plugin-clouds-common';
import { InstanceRecord, NewEvent } from '../database/records';
import { acceptedEvents, failureEvents, phaseEvents } from './eventsOf';

const worryingPhases: InstancePhase[] = ['Failed', 'Missing', 'Unknown'];

/** What is worth telling about the difference between two states of a record. */
export function eventsBetween(
  before: InstanceRecord,
  after: InstanceRecord,
): NewEvent[] {
  const attached: NewEvent[] =
    isAttached(after) && !isAttached(before)
      ? [
          {
            type: 'Normal',
            reason: 'VolumeAttached',
            params: { volumeGiB: after.volumeGiB ?? 0 },
            message: `The data volume of ${after.volumeGiB} GiB is attached`,
          },
        ]
      : [];
  return [
    ...acceptedEvents(before, after),
    ...attached,
    ...failureEvents(before, after),
    ...phaseEvents(before.phase, after.phase, worryingPhases),
  ];
}

function isAttached({ conditions }: InstanceRecord): boolean {
  return conditions.some(
    ({ type, status }) => type === 'VolumeAttached' && status === 'True',
  );
}
