import { ClockWatch } from './ClockWatch';

describe('ClockWatch', () => {
  let wall: number;
  let steady: number;
  let watch: ClockWatch;

  beforeEach(() => {
    wall = Date.parse('2026-03-02T09:00:00Z');
    steady = 1_000;
    watch = new ClockWatch({ wall: () => wall, steady: () => steady });
  });

  const pass = (steadyMilliseconds: number, wallMilliseconds: number) => {
    steady += steadyMilliseconds;
    wall += wallMilliseconds;
    return watch.wasPutBack();
  };
  const hour = 3_600_000;

  it.each([
    ['time passes', hour, hour, false],
    ['it is put back by an hour', 2_000, 2_000 - hour, true],
    ['it is put on by an hour', 2_000, 2_000 + hour, false],
    ['it is put back a little', 2_000, -2_000, false],
  ])('when %s', (_, steadily, onTheWall, isBack) => {
    expect(pass(steadily, onTheWall)).toBe(isBack);
  });

  it('says it once', () => {
    expect(pass(0, -hour)).toBe(true);
    expect(pass(2_000, 2_000)).toBe(false);
    expect(pass(0, -hour)).toBe(true);
  });
});
