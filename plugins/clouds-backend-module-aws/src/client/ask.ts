import { setTimeout as sleep } from 'node:timers/promises';
import { CallOptions, isCloudError } from '@rackstage/plugin-clouds-node';
import { isServiceError, toCloudError } from '../errors/toCloudError';
import { Freshness } from './Freshness';
import { unlessAborted } from './unlessAborted';

/** Of what the SDK takes beside the input. */
export interface AskOptions {
  abortSignal: AbortSignal;
}

const attempts = 4;
const baseMs = 150;
/** Between two looks at what nobody knows of yet, at most. */
const longestLookMs = 2000;
/** How long to look for what was just made, in milliseconds; longer than AWS ever needs in practice. */
const patienceMs = 30_000;

/**
 * Asks AWS, and again where that is safe: a request that was turned away for its number, one whose time was wrong
 * because a clock is, one about something that was made a moment ago. Never one whose outcome is unknown.
 *
 * @throws CloudError, or the reason of the signal
 */
export async function ask<T>(
  { signal }: CallOptions,
  freshness: Freshness,
  send: (options: AskOptions) => Promise<T>,
): Promise<T> {
  const begun = performance.now();
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    try {
      return await unlessAborted(signal, send({ abortSignal: signal }));
    } catch (error) {
      signal.throwIfAborted();
      const refusal = toCloudError(error);
      const passed = performance.now() - begun;
      const wait = isSkewCorrected(error, attempt)
        ? 0
        : waitAfter(refusal, attempt, passed, freshness);
      if (wait === undefined) {
        throw refusal;
      }
      await sleep(wait, undefined, { signal }).catch(() => {});
    }
  }
}

function waitAfter(
  error: unknown,
  attempt: number,
  passedMs: number,
  freshness: Freshness,
): number | undefined {
  if (!isCloudError(error)) {
    return undefined;
  }
  const backoff = baseMs * 2 ** (attempt - 1);
  if (error.code === 'RateLimited' && attempt < attempts) {
    // Many were turned away at once; each comes back at another time.
    return backoff * (0.5 + Math.random() / 2);
  }
  const isJustMade =
    error.code === 'NotFound' && freshness.isNamedIn(error.message);
  return isJustMade && passedMs < patienceMs
    ? Math.min(backoff / 10, longestLookMs)
    : undefined;
}

/** The SDK has learnt how far the clocks are apart, and signs the next one with it. */
function isSkewCorrected(error: unknown, attempt: number): boolean {
  return (
    attempt === 1 &&
    isServiceError(error) &&
    'clockSkewCorrected' in error.$metadata &&
    error.$metadata.clockSkewCorrected === true
  );
}
