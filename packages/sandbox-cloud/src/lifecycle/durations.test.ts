import fc from 'fast-check';
import { durationMs } from './durations';

const id = fc.string({ minLength: 1 });

describe('durationMs', () => {
  it('lets a creation take between 6 and 12 seconds, always the same for the same id', () => {
    fc.assert(
      fc.property(id, instanceId => {
        const duration = durationMs('instance.create', instanceId, 1);
        expect(duration).toBeGreaterThanOrEqual(6000);
        expect(duration).toBeLessThanOrEqual(12_000);
        expect(durationMs('instance.create', instanceId, 1)).toBe(duration);
      }),
    );
  });

  it('takes the part of it that the speed says, to the millisecond', () => {
    fc.assert(
      fc.property(id, fc.integer({ min: 1, max: 5000 }), (any, speed) => {
        const real = durationMs('instance.stop', any, 1);
        const fast = durationMs('instance.stop', any, speed);
        expect(Math.abs(fast - real / speed)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('differs from id to id', () => {
    const durations = ['i-1', 'i-2', 'i-3', 'i-4'].map(any =>
      durationMs('instance.create', any, 1),
    );
    expect(new Set(durations).size).toBe(4);
  });
});
