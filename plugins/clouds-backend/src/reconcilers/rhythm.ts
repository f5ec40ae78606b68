import { Condition } from '@rackstage/plugin-clouds-common';
import { backoffSeconds, pollSeconds } from './backoff';

export interface Rhythm {
  now: Date;
  /** Shortest time, in seconds, between two looks at what the cloud is busy with. */
  pollInterval: number;
}

/**
 * - `step`: one was taken, and there may be another
 * - `wait`: the cloud is at work; look less often the longer it takes
 * - `rest`: nothing to do until somebody asks, the inventory shows a change, or a time comes
 * - `end`: there is nothing left to look at
 */
export type Pace = 'step' | 'wait' | 'rest' | 'end';

interface Reconciled {
  /** Failed exchanges with the cloud in a row. */
  attempts: number;
  conditions: Condition<string>[];
}

/** Absent: not before somebody asks for something, or the inventory shows a change. */
export function nextAttemptAt(
  record: Reconciled,
  pass: {
    pace: Pace;
    /** The last exchange has to be made again. */
    retry: boolean;
    retryAfterSeconds?: number;
    restUntil?: string;
  },
  { now, pollInterval }: Rhythm,
): string | undefined {
  const inSeconds = (seconds: number) =>
    new Date(now.getTime() + seconds * 1000).toISOString();
  if (pass.retry) {
    return inSeconds(backoffSeconds(record.attempts, pass.retryAfterSeconds));
  }
  switch (pass.pace) {
    case 'rest':
      return pass.restUntil;
    case 'end':
      return undefined;
    case 'wait': {
      const since = notReadySince(record) ?? now.toISOString();
      const busySeconds = (now.getTime() - Date.parse(since)) / 1000;
      return inSeconds(pollSeconds(busySeconds, pollInterval));
    }
    default:
      return inSeconds(pollInterval);
  }
}

export const isReady = ({ type, status }: Condition<string>): boolean =>
  type === 'Ready' && status === 'True';

function notReadySince({ conditions }: Reconciled): string | undefined {
  return conditions.find(
    ({ type, status }) => type === 'Ready' && status === 'False',
  )?.since;
}
