import { Clock } from '../lifecycle/Clock';

/** Stands still until it is told how much time goes by. */
export class ManualClock implements Clock {
  private time = Date.UTC(2026, 10, 21);

  now(): number {
    return this.time;
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** Longer than anything that the simulated cloud does. */
  settle(): void {
    this.advance(60_000);
  }
}
