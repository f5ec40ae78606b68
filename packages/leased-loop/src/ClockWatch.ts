export interface Clocks {
  wall(): number;
  /** Never goes back. */
  steady(): number;
}

export const systemClocks: Clocks = {
  wall: Date.now,
  steady: () => performance.now(),
};

/** NTP slews by less; whoever waits a few seconds longer does not mind. */
export const toleranceMilliseconds = 5_000;

/** Tells when somebody put the machine's clock back, since it was last asked. */
export class ClockWatch {
  private offset: number;

  constructor(private readonly clocks: Clocks = systemClocks) {
    this.offset = this.currentOffset();
  }

  wasPutBack(): boolean {
    const before = this.offset;
    this.offset = this.currentOffset();
    return before - this.offset > toleranceMilliseconds;
  }

  private currentOffset(): number {
    return this.clocks.wall() - this.clocks.steady();
  }
}
