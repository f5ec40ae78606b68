import fc from 'fast-check';
import { deliveryWindowSeconds, secondsToNextAttempt } from './deliveryBackoff';

const latest = () => 1;

describe('secondsToNextAttempt', () => {
  it('waits 5 seconds at first, twice as long each time, and 4 hours at most', () => {
    const pauses = Array.from({ length: 15 }, (_, index) =>
      secondsToNextAttempt({
        attempts: index + 1,
        elapsedSeconds: 0,
        random: latest,
      }),
    );
    expect(pauses.slice(0, 4)).toEqual([5, 10, 20, 40]);
    expect(pauses.slice(-3)).toEqual([14_400, 14_400, 14_400]);
  });

  it('goes on for about a day, with a number of tries that a target can bear', () => {
    for (const random of [() => 0, latest]) {
      let elapsedSeconds = 0;
      let attempts = 1;
      for (;;) {
        const pause = secondsToNextAttempt({
          attempts,
          elapsedSeconds,
          random,
        });
        if (pause === undefined) {
          break;
        }
        elapsedSeconds += pause;
        attempts += 1;
      }
      expect(elapsedSeconds).toBeGreaterThan(19 * 3600);
      expect(elapsedSeconds).toBeLessThanOrEqual(24 * 3600);
      expect(attempts).toBeGreaterThan(12);
      expect(attempts).toBeLessThan(25);
    }
  });

  it('never goes beyond the window, never undercuts Retry-After, never waits long without reason', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 200_000, noNaN: true }),
        fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), {
          nil: undefined,
        }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, elapsedSeconds, retryAfterSeconds, random) => {
          const pause = secondsToNextAttempt({
            attempts,
            elapsedSeconds,
            retryAfterSeconds,
            random: () => random,
          });
          if (pause === undefined) {
            return;
          }
          expect(elapsedSeconds + pause).toBeLessThanOrEqual(
            deliveryWindowSeconds,
          );
          expect(pause).toBeGreaterThanOrEqual(retryAfterSeconds ?? 4);
          expect(pause).toBeLessThanOrEqual(
            Math.max(retryAfterSeconds ?? 0, 14_400),
          );
        },
      ),
    );
  });
});
