interface Event {
  at: number;
  happen(): void;
}

/**
 * The time of the simulated cloud, in milliseconds. It passes `speed` times as fast as real time, and can be put
 * forward; what is due happens when somebody asks next.
 */
export class StubClock {
  private readonly begun = performance.now();
  private readonly origin = Date.now();
  private ahead = 0;
  private events: Event[] = [];

  constructor(private readonly speed: number) {}

  now(): number {
    const passed = (performance.now() - this.begun) * this.speed;
    return this.origin + passed + this.ahead;
  }

  date(): Date {
    return new Date(this.now());
  }

  /** Puts it forward. */
  advance(seconds: number): void {
    this.ahead += seconds * 1000;
  }

  in(seconds: number, happen: () => void): void {
    this.events.push({ at: this.now() + seconds * 1000, happen });
  }

  /** Lets happen what is due, in order; what follows from it as well. */
  catchUp(): void {
    const now = this.now();
    for (;;) {
      const due = this.events
        .filter(({ at }) => at <= now)
        .sort((a, b) => a.at - b.at)[0];
      if (!due) {
        return;
      }
      this.events = this.events.filter(event => event !== due);
      due.happen();
    }
  }
}
