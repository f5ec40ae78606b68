/** More addresses than try at the same time. */
const most = 10_000;

const windowMilliseconds = 60_000;

/**
 * How often an address failed to say who it is, in this minute. Whoever has a good token is not held up by what others
 * at the same address try, and no account is ever locked: its secrets cannot be guessed, and a lock would be a way to
 * shut somebody out.
 */
export class WrongAttempts {
  private readonly attempts = new Map<
    string,
    { count: number; until: number }
  >();

  /** @param limit - in a minute */
  constructor(
    private readonly limit: number,
    /** Milliseconds since the epoch. */
    private readonly now: () => number,
  ) {}

  note(address: string): void {
    const known = this.current(address);
    if (known) {
      known.count += 1;
      return;
    }
    if (this.attempts.size >= most) {
      this.attempts.clear();
    }
    this.attempts.set(address, {
      count: 1,
      until: this.now() + windowMilliseconds,
    });
  }

  /** Seconds that the address has to wait; 0 for none. */
  waitOf(address: string): number {
    const known = this.current(address);
    return known && known.count >= this.limit
      ? Math.ceil((known.until - this.now()) / 1000)
      : 0;
  }

  private current(address: string) {
    const known = this.attempts.get(address);
    return known && known.until > this.now() ? known : undefined;
  }
}
