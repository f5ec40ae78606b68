import fc from 'fast-check';
import { dueWarning, nextWarningAt, warnedBefore } from './expiryWarnings';

const hour = 3600;
const day = 24 * hour;
const leads = [7 * day, day, hour];
const end = '2026-03-31T12:00:00.000Z';
const before = (seconds: number) =>
  new Date(Date.parse(end) - seconds * 1000).toISOString();

describe('warnings before something ends', () => {
  it.each<[string, number, number | undefined, number | undefined]>([
    ['long before', 8 * day, undefined, undefined],
    ['a week before', 7 * day, undefined, 7 * day],
    ['again after that', 6 * day, 7 * day, undefined],
    ['a day before', day, 7 * day, day],
    ['an hour before', hour, day, hour],
    ['after all of them', 60, hour, undefined],
    ['after a time in which nobody could warn', 60, undefined, hour],
    ['when the clock goes back by an hour', 2 * hour, hour, undefined],
  ])('%s', (_, left, warned, due) => {
    expect(dueWarning(end, leads, warned, before(left))).toBe(due);
  });

  it('of a week are none to what lives for a day', () => {
    expect(warnedBefore(end, before(day), leads)).toBe(day);
    expect(nextWarningAt(end, leads, day)).toBe(before(hour));
    expect(warnedBefore(end, before(30 * day), leads)).toBeUndefined();
    expect(warnedBefore(undefined, end, leads)).toBeUndefined();
  });

  it('come to an end', () => {
    expect(nextWarningAt(end, leads, undefined)).toBe(before(7 * day));
    expect(nextWarningAt(end, leads, hour)).toBeUndefined();
    expect(nextWarningAt(end, [], undefined)).toBeUndefined();
  });

  it('are given once each, however the clock goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -day, max: 10 * day }), { maxLength: 50 }),
        looks => {
          let warned: number | undefined;
          const given: number[] = [];
          for (const left of looks) {
            const due = dueWarning(end, leads, warned, before(left));
            if (due !== undefined) {
              given.push(due);
              warned = due;
            }
          }
          expect(given.every(lead => Math.min(...looks) <= lead)).toBe(true);
          expect(new Set(given).size).toBe(given.length);
          expect(given).toEqual([...given].sort((a, b) => b - a));
        },
      ),
    );
  });
});
