import { Clocks, systemClocks, toleranceMilliseconds } from './ClockWatch';

/** Whoever put a clock forward by mistake has noticed it after this. */
const probationMilliseconds = 90 * 60_000;

/**
 * The time for what cannot be undone. A clock that is put back is believed at
 * once; one that is put forward only when it has stayed so for a while, and
 * until then time goes on from where it was.
 */
export class CautiousClock {
  private offset: number;
  private ahead?: { offset: number; since: number };

  constructor(private readonly clocks: Clocks = systemClocks) {
    this.offset = clocks.wall() - clocks.steady();
  }

  now(): Date {
    const steady = this.clocks.steady();
    const offset = this.clocks.wall() - steady;
    if (offset - this.offset <= toleranceMilliseconds) {
      this.believe(offset);
    } else if (
      !this.ahead ||
      Math.abs(offset - this.ahead.offset) > toleranceMilliseconds
    ) {
      this.ahead = { offset, since: steady };
    } else if (steady - this.ahead.since >= probationMilliseconds) {
      this.believe(offset);
    }
    return new Date(steady + this.offset);
  }

  private believe(offset: number): void {
    this.offset = offset;
    this.ahead = undefined;
  }
}
