import { InstanceFailure } from '@rackstage/plugin-clouds-common';
import { NewEvent } from '../database/records';

interface Exchanged {
  cloudId?: string;
  failure?: InstanceFailure;
}

export function acceptedEvents(
  before: Exchanged,
  after: Exchanged,
): NewEvent[] {
  return after.cloudId && !before.cloudId
    ? [
        {
          type: 'Normal',
          reason: 'AcceptedByCloud',
          params: { cloudId: after.cloudId },
          message: `The cloud accepted it as ${after.cloudId}`,
        },
      ]
    : [];
}

export function failureEvents(before: Exchanged, after: Exchanged): NewEvent[] {
  if (!after.failure || sameFailure(before.failure, after.failure)) {
    return [];
  }
  const { code, message, permanent } = after.failure;
  return [
    {
      type: 'Warning',
      reason: permanent ? 'GivenUp' : 'TryingAgain',
      params: { code, message },
      message: `${code}: ${message}`,
    },
  ];
}

export function phaseEvents<TPhase extends string>(
  from: TPhase,
  to: TPhase,
  worrying: TPhase[],
): NewEvent[] {
  return from === to
    ? []
    : [
        {
          type: worrying.includes(to) ? 'Warning' : 'Normal',
          reason: 'PhaseChanged',
          params: { from, to },
          message: `${from} → ${to}`,
        },
      ];
}

function sameFailure(a: InstanceFailure | undefined, b: InstanceFailure) {
  return a?.code === b.code && a.permanent === b.permanent;
}
