import fc from 'fast-check';
import { pollSeconds } from './backoff';

describe('pollSeconds', () => {
  it('looks as often as it may while a machine is new, and less often what takes long', () => {
    expect([0, 5, 60, 3600].map(seconds => pollSeconds(seconds, 0.5))).toEqual([
      0.5, 0.5, 4, 10,
    ]);
    expect([0, 3600].map(seconds => pollSeconds(seconds, 20))).toEqual([
      20, 20,
    ]);
  });

  it('sees the end of what takes longer than eight seconds late by a fifteenth of its time at most', () => {
    fc.assert(
      fc.property(fc.double({ min: 8, max: 86_400, noNaN: true }), busy => {
        expect(pollSeconds(busy, 0.5)).toBeLessThanOrEqual(busy / 15);
      }),
    );
  });
});
