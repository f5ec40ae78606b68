import fc from 'fast-check';
import { pollSeconds } from './backoff';

describe('pollSeconds', () => {
  it('is the shortest interval while a machine is new, and longer for what takes long', () => {
    expect([0, 5, 60, 3600].map(busy => pollSeconds(busy, 0.5))).toEqual([
      0.5, 0.5, 4, 10,
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
