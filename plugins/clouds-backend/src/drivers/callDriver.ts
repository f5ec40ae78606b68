import {
  CallOptions,
  CloudError,
  isCloudError,
} from '@rackstage/plugin-clouds-node';
import { measureCall } from '../metrics';
import { Turn } from './RateLimiter';

export interface CallLimits {
  /** Milliseconds after which the call is given up. */
  deadline: number;
  /** Ends the call from outside. */
  signal?: AbortSignal;
  /** Waited for before the call goes out; the deadline begins then. */
  turn?: Turn;
}

/**
 * Makes one call to a cloud and sees to it that it ends: at its deadline, or
 * when `signal` is aborted, even when the driver does not listen. Whatever goes
 * wrong comes out as a `CloudError`, except the reason of `signal`.
 */
export const callDriver = <T>(
  limits: CallLimits,
  call: (options: CallOptions) => Promise<T>,
): Promise<T> =>
  inTurn(limits, () => measureCall(() => endingCall(limits, call)));

async function inTurn<T>(
  { turn, signal }: CallLimits,
  call: () => Promise<T>,
): Promise<T> {
  const end = await turn?.(signal);
  try {
    const answer = await call();
    end?.();
    return answer;
  } catch (error) {
    end?.(error);
    throw error;
  }
}

async function endingCall<T>(
  limits: CallLimits,
  call: (options: CallOptions) => Promise<T>,
): Promise<T> {
  const timeout = AbortSignal.timeout(limits.deadline);
  const signal = limits.signal
    ? AbortSignal.any([timeout, limits.signal])
    : timeout;
  let stopWaiting = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal.reason);
    stopWaiting = () => signal.removeEventListener('abort', onAbort);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([call({ signal }), aborted]);
  } catch (error) {
    limits.signal?.throwIfAborted();
    if (timeout.aborted) {
      throw new CloudError(
        'Unavailable',
        `The cloud did not answer within ${limits.deadline / 1000} s`,
      );
    }
    throw isCloudError(error) ? error : defect(error);
  } finally {
    stopWaiting();
  }
}

/** A driver must throw CloudErrors only; until it is mended, its cloud counts as not answering. */
function defect(error: unknown): CloudError {
  return new CloudError('Unavailable', 'The driver failed', { cause: error });
}
