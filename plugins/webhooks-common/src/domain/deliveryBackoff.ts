/** Pause after the first try that failed. */
const firstSeconds = 5;

/** Longest pause between two tries. */
const longestSeconds = 4 * 3600;

/** From the first try of a delivery to the last one. */
export const deliveryWindowSeconds = 24 * 3600;

/**
 * Seconds until the next try after `attempts` failed ones (≥ 1): 5, 10, 20 s …
 * 4 h, a fifth of it random, so that what failed together does not come back
 * together. What the target asks for by Retry-After is never undercut. Nothing
 * when the window is over: then the delivery has failed.
 */
export function secondsToNextAttempt(options: {
  attempts: number;
  /** Since the first try, or since somebody asked for it again. */
  elapsedSeconds: number;
  retryAfterSeconds?: number;
  random?: () => number;
}): number | undefined {
  const {
    attempts,
    elapsedSeconds,
    retryAfterSeconds = 0,
    random = Math.random,
  } = options;
  const full = Math.min(
    longestSeconds,
    firstSeconds * 2 ** Math.min(attempts - 1, 20),
  );
  const pause = Math.max(retryAfterSeconds, full * (0.8 + random() / 5));
  return elapsedSeconds + pause <= deliveryWindowSeconds ? pause : undefined;
}
