/** How long AWS may take until everything knows of what was made, in milliseconds. */
const windowMs = 60_000;

/**
 * What this process made lately. AWS is eventually consistent: just after something was made, its id is refused as that
 * of nothing, and no list has it.
 */
export class Freshness {
  private readonly madeAt = new Map<string, number>();

  made(id: string): void {
    const now = performance.now();
    for (const [other, at] of this.madeAt) {
      if (now - at > windowMs) {
        this.madeAt.delete(other);
      }
    }
    this.madeAt.set(id, now);
  }

  /** It is gone for good, and may be said not to be there. */
  forget(id: string): void {
    this.madeAt.delete(id);
  }

  /** Whether the text names something that was made lately. */
  isNamedIn(text: string): boolean {
    const now = performance.now();
    return [...this.madeAt].some(
      ([id, at]) => now - at <= windowMs && text.includes(id),
    );
  }
}
