/** Longest pause between two tries that failed. */
const longestSeconds = 60;

/**
 * Seconds to wait after the n-th failed try in a row (n ≥ 1): 1, 2, 4 … 60,
 * half of it random, so that instances that failed together do not come back
 * together. What the cloud asks for is never undercut.
 */
export function backoffSeconds(
  attempts: number,
  retryAfterSeconds = 0,
  random: () => number = Math.random,
): number {
  const full = Math.min(longestSeconds, 2 ** Math.min(attempts - 1, 10));
  return Math.max(retryAfterSeconds, full * (0.5 + random() / 2));
}

/**
 * Seconds until the cloud is asked again about something it is busy with: at
 * the shortest interval at first, then less often the longer it takes.
 */
export function pollSeconds(busySeconds: number, shortest: number): number {
  return Math.max(shortest, Math.min(10, busySeconds / 15));
}
