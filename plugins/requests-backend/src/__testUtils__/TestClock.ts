/** Time that passes only when a test says so. */
export class TestClock {
  private milliseconds = Date.parse('2026-03-02T09:00:00.000Z');

  readonly now = () => new Date(this.milliseconds);

  advance(hours: number): void {
    this.milliseconds += hours * 3_600_000;
  }
}
