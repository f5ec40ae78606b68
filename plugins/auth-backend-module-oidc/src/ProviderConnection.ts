/** What a provider says of itself, read when it is first needed, and again when that failed. */
export class ProviderConnection<T extends { promise: Promise<unknown> }> {
  private current: T;

  /** @throws at once when the configuration is wrong */
  constructor(private readonly connect: () => T) {
    this.current = this.open();
  }

  async get(): Promise<T> {
    try {
      await this.current.promise;
    } catch {
      this.current = this.open();
      await this.current.promise;
    }
    return this.current;
  }

  private open(): T {
    const opened = this.connect();
    // Whoever needs the connection hears of it; until then it is no unhandled rejection.
    opened.promise.catch(() => {});
    return opened;
  }
}
