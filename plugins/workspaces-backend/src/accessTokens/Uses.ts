/** Tokens that were used since it was last written down, and when. */
export class Uses {
  private noted = new Map<string, string>();

  constructor(
    private readonly write: (id: string, at: string) => Promise<void>,
  ) {}

  note(id: string, at: Date): void {
    this.noted.set(id, at.toISOString());
  }

  /** For a timer: a token that is used a thousand times a minute is written once. */
  async flush(): Promise<void> {
    const uses = this.noted;
    this.noted = new Map();
    for (const [id, at] of uses) {
      await this.write(id, at);
    }
  }
}
