/** Upper bounds in milliseconds; what took longer is in one more bucket. */
export const latencyBounds = [
  5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000,
] as const;

export const latencyBuckets = latencyBounds.length + 1;

/** Which bucket counts a call. */
export function bucketOf(milliseconds: number): number {
  const index = latencyBounds.findIndex(bound => milliseconds <= bound);
  return index < 0 ? latencyBounds.length : index;
}

/**
 * The time within which this share of the calls was answered: the upper bound
 * of its bucket, so that it is never told too good. Undefined without calls, and
 * the last bound for what took longer than any.
 */
export function quantile(
  counts: readonly number[],
  share: number,
): number | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    return undefined;
  }
  let seen = 0;
  const index = counts.findIndex(count => {
    seen += count;
    return seen >= share * total;
  });
  return latencyBounds[Math.min(index, latencyBounds.length - 1)];
}
