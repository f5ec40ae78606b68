import { Management, NewEvent } from '../database/records';

/** What is worth telling about what somebody changed at the cloud. */
export function driftEvents(before: Management, after: Management): NewEvent[] {
  const [was, is] = [before, after].map(({ drift = [] }) =>
    drift.map(({ field }) => field),
  );
  const come = is.filter(field => !was.includes(field));
  const gone = was.filter(field => !is.includes(field));
  const fields = (names: string[]) => ({ fields: names.join(', ') });
  return [
    ...(come.length > 0
      ? [
          {
            type: 'Warning' as const,
            reason: 'Drifted',
            params: fields(come),
            message: `Changed in the cloud: ${come.join(', ')}. Accept that, or restore what was asked for`,
          },
        ]
      : []),
    ...(gone.length > 0
      ? [
          {
            type: 'Normal' as const,
            reason: 'DriftGone',
            params: fields(gone),
            message: `No longer different in the cloud: ${gone.join(', ')}`,
          },
        ]
      : []),
  ];
}

/** Whether it drifted just now. */
export const hasDrifted = (events: NewEvent[]): boolean =>
  events.some(({ reason }) => reason === 'Drifted');
