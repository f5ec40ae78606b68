import fc from 'fast-check';
import { statusAt } from './Transition';

describe('statusAt', () => {
  const transition = fc.record({
    during: fc.constant('starting' as const),
    after: fc.constantFrom('running' as const, 'gone' as const),
    settlesAt: fc.integer({ min: 0, max: 1e13 }),
  });

  it('is the status of the way before it settles and the status of the end from then on', () => {
    fc.assert(
      fc.property(transition, fc.nat({ max: 1e12 }), (change, distance) => {
        const { settlesAt } = change;
        expect(statusAt(change, settlesAt - 1 - distance)).toBe('starting');
        expect(statusAt(change, settlesAt)).toBe(change.after);
        expect(statusAt(change, settlesAt + distance)).toBe(change.after);
      }),
    );
  });

  it('never goes back, however the clock is read', () => {
    fc.assert(
      fc.property(
        transition,
        fc.array(fc.integer({ min: 0, max: 1e13 })),
        (change, readings) => {
          const seen = readings
            .sort((left, right) => left - right)
            .map(now => statusAt(change, now));
          const settled = seen.indexOf(change.after);
          expect(settled === -1 ? [] : seen.slice(settled)).not.toContain(
            'starting',
          );
        },
      ),
    );
  });
});
