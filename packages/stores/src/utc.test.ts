import { utc } from './utc';

describe('utc', () => {
  it('gives one form, whatever the offset', () => {
    expect(utc('2026-03-02T18:00:00+09:00')).toBe('2026-03-02T09:00:00.000Z');
    expect(utc('2026-03-02T09:00:00Z')).toBe('2026-03-02T09:00:00.000Z');
  });

  it('sorts as text as it does as time', () => {
    const times = [
      '0000-01-01T00:00:00Z',
      '1969-12-31T23:59:59.999Z',
      '2026-03-02T09:00:00.1Z',
      '2026-03-02T18:30:00+09:00',
      '2026-03-02T04:31:00-05:00',
      '9999-12-31T23:59:59Z',
    ].map(utc);
    expect([...times].sort()).toEqual(times);
    expect(new Set(times.map(({ length }) => length))).toEqual(new Set([24]));
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
