import {
  InstanceFailure,
  InstancePhase,
} from '@rackstage/plugin-clouds-common';
import { InstanceRecord, NewInstanceEvent } from '../database/records';

const worryingPhases: InstancePhase[] = ['Failed', 'Missing', 'Unknown'];

/** What is worth telling about the difference between two states of a record. */
export function eventsBetween(
  before: InstanceRecord,
  after: InstanceRecord,
): NewInstanceEvent[] {
  const events: NewInstanceEvent[] = [];
  if (after.cloudId && !before.cloudId) {
    events.push({
      type: 'Normal',
      reason: 'AcceptedByCloud',
      params: { cloudId: after.cloudId },
      message: `The cloud accepted it as ${after.cloudId}`,
    });
  }
  if (isAttached(after) && !isAttached(before)) {
    events.push({
      type: 'Normal',
      reason: 'VolumeAttached',
      params: { volumeGiB: after.volumeGiB ?? 0 },
      message: `The data volume of ${after.volumeGiB} GiB is attached`,
    });
  }
  if (after.failure && !sameFailure(before.failure, after.failure)) {
    const { code, message, permanent } = after.failure;
    events.push({
      type: 'Warning',
      reason: permanent ? 'GivenUp' : 'TryingAgain',
      params: { code, message },
      message: `${code}: ${message}`,
    });
  }
  if (before.phase !== after.phase) {
    events.push({
      type: worryingPhases.includes(after.phase) ? 'Warning' : 'Normal',
      reason: 'PhaseChanged',
      params: { from: before.phase, to: after.phase },
      message: `${before.phase} → ${after.phase}`,
    });
  }
  return events;
}

function sameFailure(a: InstanceFailure | undefined, b: InstanceFailure) {
  return a?.code === b.code && a.permanent === b.permanent;
}

function isAttached({ conditions }: InstanceRecord): boolean {
  return conditions.some(
    ({ type, status }) => type === 'VolumeAttached' && status === 'True',
  );
}
