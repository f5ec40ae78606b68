import { InstancePhase } from '@rackstage/plugin-clouds-common';
import { InstanceRecord, NewEvent } from '../database/records';
import { driftEvents } from './driftEvents';
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
    ...refusedEvents(before, after),
    ...failureEvents(before, after),
    ...driftEvents(before, after),
    ...phaseEvents(before.phase, after.phase, worryingPhases),
  ];
}

/** What somebody has to do, as long as nobody else will. */
function refusedEvents(
  before: InstanceRecord,
  { conditions, failure }: InstanceRecord,
): NewEvent[] {
  if (!failure || !isRefused({ conditions }) || isRefused(before)) {
    return [];
  }
  const { code, message } = failure;
  return [
    {
      type: 'Warning',
      reason: 'VolumeRefused',
      params: { code, message },
      message: `The cloud refuses to attach its data volume: ${message}. Put that right at the cloud, then start, stop or reboot the instance, and it is tried again`,
    },
  ];
}

const isRefused = ({ conditions }: Pick<InstanceRecord, 'conditions'>) =>
  conditions.some(
    ({ type, reason }) =>
      type === 'VolumeAttached' && reason === 'VolumeRefused',
  );

function isAttached({ conditions }: InstanceRecord): boolean {
  return conditions.some(
    ({ type, status }) => type === 'VolumeAttached' && status === 'True',
  );
}
