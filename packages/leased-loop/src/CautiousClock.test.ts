import { CautiousClock } from './CautiousClock';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.parse('2026-03-02T09:00:00Z');

describe('CautiousClock', () => {
  let wall: number;
  let steady: number;
  let clock: CautiousClock;

  beforeEach(() => {
    wall = start;
    steady = 1_000;
    clock = new CautiousClock({ wall: () => wall, steady: () => steady });
  });

  const pass = (milliseconds: number) => {
    steady += milliseconds;
    wall += milliseconds;
  };
  const sinceStart = () => clock.now().getTime() - start;

  it('goes with the time', () => {
    pass(hour);
    expect(sinceStart()).toBe(hour);
  });

  it('does not follow one that is put forward by an hour and back', () => {
    wall += hour;
    expect(sinceStart()).toBe(0);
    pass(hour);
    expect(sinceStart()).toBe(hour);
    wall -= hour;
    expect(sinceStart()).toBe(hour);
    pass(2 * hour);
    expect(sinceStart()).toBe(3 * hour);
  });

  it('believes one that stays forward, after a while', () => {
    wall += hour;
    clock.now();
    pass(89 * minute);
    expect(sinceStart()).toBe(89 * minute);
    pass(minute);
    expect(sinceStart()).toBe(90 * minute + hour);
  });

  it('waits anew when it is put forward again', () => {
    wall += hour;
    clock.now();
    pass(80 * minute);
    wall += hour;
    clock.now();
    pass(80 * minute);
    expect(sinceStart()).toBe(160 * minute);
  });

  it('counts the while from the last time it was put forward', () => {
    wall += hour;
    clock.now();
    wall -= hour;
    clock.now();
    pass(2 * hour);
    wall += hour;
    expect(sinceStart()).toBe(2 * hour);
  });

  it('believes one that is put back at once', () => {
    wall -= hour;
    expect(sinceStart()).toBe(-hour);
  });

  it('takes a few seconds for what they are', () => {
    wall += 4_000;
    expect(sinceStart()).toBe(4_000);
  });
});
