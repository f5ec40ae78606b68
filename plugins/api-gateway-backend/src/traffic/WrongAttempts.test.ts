import { WrongAttempts } from './WrongAttempts';

describe('WrongAttempts', () => {
  let now = 0;
  const attempts = new WrongAttempts(3, () => now);

  it('holds up an address that fails too often, until the minute is over', () => {
    for (let index = 0; index < 3; index++) {
      expect(attempts.waitOf('a')).toBe(0);
      attempts.note('a');
    }
    expect([attempts.waitOf('a'), attempts.waitOf('b')]).toEqual([60, 0]);
    now = 59_500;
    expect(attempts.waitOf('a')).toBe(1);
    now = 60_000;
    expect(attempts.waitOf('a')).toBe(0);
    attempts.note('a');
    expect(attempts.waitOf('a')).toBe(0);
  });

  it('does not grow without end', () => {
    for (let index = 0; index < 20_001; index++) {
      attempts.note(`address ${index}`);
    }
    expect(attempts.waitOf('address 20000')).toBe(0);
  });
});
