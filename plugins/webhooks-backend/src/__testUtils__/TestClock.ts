/** Time that passes only when a test says so. */
export class TestClock {
  private milliseconds = Date.parse('2026-03-02T09:00:00.000Z');

  readonly now = () => new Date(this.milliseconds);

  advance(seconds: number): void {
    this.milliseconds += Math.ceil(seconds * 1000);
  }
}
