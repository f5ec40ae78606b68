import fc from 'fast-check';
import { utc } from './utc';

describe('utc', () => {
  it('gives one form, whatever the offset', () => {
    expect(utc('2026-03-02T18:00:00+09:00')).toBe('2026-03-02T09:00:00.000Z');
    expect(utc('2026-03-02T09:00:00Z')).toBe('2026-03-02T09:00:00.000Z');
  });

  it('sorts as text as it does as time', () => {
    const times = fc.date({
      noInvalidDate: true,
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
    });
    fc.assert(
      fc.property(times, times, (a, b) => {
        const [first, second] = [a, b].map(date => utc(date.toISOString()));
        expect(first < second).toBe(a < b);
        expect(first).toHaveLength(24);
      }),
    );
  });

  it.each(['2026-12-31T23:59:60Z', '9999-12-31T23:59:59-01:00', 'soon'])(
    'refuses %s',
    time => {
      expect(() => utc(time)).toThrow(
        expect.objectContaining({ name: 'InputError' }),
      );
    },
  );
});
