import { isLimit, limitFrom, limitTexts } from './RateLimitFields';

describe('rate limit as typed', () => {
  it('is what the account has, and nothing takes it away', () => {
    const limit = { callsPerSecond: 2.5, burst: 10, concurrency: 4 };
    expect(limitFrom(limitTexts(limit))).toEqual(limit);
    expect(limitFrom(limitTexts(undefined))).toBeNull();
  });

  it.each([
    ['', '', '', true],
    ['0.1', '1', '1', true],
    ['10000', '10000', '1000', true],
    ['5', '', '', false],
    ['0', '1', '1', false],
    ['5', '1.5', '1', false],
    ['x', '1', '1', false],
    ['5', '1', '1001', false],
  ])(
    '%s, %s, %s is one: %s',
    (callsPerSecond, burst, concurrency, expected) => {
      expect(isLimit({ callsPerSecond, burst, concurrency })).toBe(expected);
    },
  );
});
