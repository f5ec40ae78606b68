import fc from 'fast-check';
import { bucketOf, latencyBounds, latencyBuckets, quantile } from './latency';

const histogram = (times: number[]) => {
  const counts = Array<number>(latencyBuckets).fill(0);
  times.forEach(time => (counts[bucketOf(time)] += 1));
  return counts;
};

describe('quantile', () => {
  it('is at least what it stands for, by one bucket at most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }),
        fc.constantFrom(0.5, 0.95, 0.99),
        (times, share) => {
          const sorted = [...times].sort((a, b) => a - b);
          const exact = sorted[Math.ceil(share * times.length) - 1];
          expect(quantile(histogram(times), share)).toBe(
            latencyBounds[bucketOf(exact)],
          );
        },
      ),
    );
  });

  it('is unknown without calls, and the last bound beyond all', () => {
    expect(quantile(histogram([]), 0.95)).toBeUndefined();
    expect(quantile(histogram([60_000]), 0.95)).toBe(10_000);
  });
});
