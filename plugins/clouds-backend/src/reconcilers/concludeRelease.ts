import { toError } from '@backstage/errors';
import { Management, NewEvent } from '../database/records';
import { backoffSeconds } from './backoff';

/** With the pauses between them, about a minute: a cloud that does not answer keeps nobody from letting go. */
const mostAttempts = 5;

type Released = Management & {
  attempts: number;
  deletedAt?: string;
  nextAttemptAt?: string;
  phase: string;
};

/** What is written once our tag is off something that is managed no more, or that failed. */
export function concludeRelease(
  { attempts }: Pick<Released, 'attempts'>,
  failure: unknown,
  now: Date,
): {
  fields: Pick<Released, 'deletedAt' | 'nextAttemptAt' | 'attempts'> & {
    phase?: 'Released';
  };
  events: NewEvent[];
} {
  const tried = attempts + 1;
  if (failure !== undefined && tried < mostAttempts) {
    const pause = backoffSeconds(tried) * 1000;
    return {
      fields: {
        attempts: tried,
        nextAttemptAt: new Date(now.getTime() + pause).toISOString(),
      },
      events: [],
    };
  }
  return {
    fields: {
      attempts: tried,
      phase: 'Released',
      deletedAt: now.toISOString(),
      nextAttemptAt: undefined,
    },
    events: [
      failure === undefined
        ? {
            type: 'Normal',
            reason: 'Released',
            params: {},
            message: 'It is managed here no more, and stays in the cloud',
          }
        : {
            type: 'Warning',
            reason: 'ReleasedTagged',
            params: { message: toError(failure).message },
            message: `It is managed here no more. Our tag could not be taken off it: ${toError(failure).message}`,
          },
    ],
  };
}
