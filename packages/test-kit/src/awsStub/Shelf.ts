import { randomBytes } from 'node:crypto';
import { AwsFault } from './AwsFault';
import { StubClock } from './StubClock';

export interface ShelfWords {
  /** Of the ids: `vol` in `vol-0123456789abcdef0`. */
  prefix: string;
  /** What the service says of an id that nothing has. */
  notFound(id: string): AwsFault;
}

/**
 * Everything of one kind in a region. EC2 is eventually consistent: what was made cannot be found at first, neither by
 * its id nor in a list.
 */
export class Shelf<T extends object> {
  private readonly entries = new Map<string, { item: T; visibleAt: number }>();

  constructor(
    private readonly words: ShelfWords,
    private readonly clock: StubClock,
    private readonly lag: () => number,
  ) {}

  newId(): string {
    return `${this.words.prefix}-0${randomBytes(8).toString('hex')}`;
  }

  add(id: string, item: T): T {
    const visibleAt = this.clock.now() + this.lag() * 1000;
    this.entries.set(id, { item, visibleAt });
    return item;
  }

  /** @throws AwsFault when there is none, or it cannot be seen yet */
  get(id: string | undefined): T {
    const entry = this.entries.get(this.checked(id));
    if (!entry || !this.isVisible(entry)) {
      throw this.words.notFound(String(id));
    }
    return entry.item;
  }

  has(id: string): boolean {
    return this.entries.has(id);
  }

  /** Those that can be seen; with ids, just these. */
  list(ids?: string[]): T[] {
    return ids?.length
      ? ids.map(id => this.get(id))
      : [...this.entries.values()]
          .filter(entry => this.isVisible(entry))
          .map(({ item }) => item);
  }

  /** Those that cannot be seen yet as well. */
  all(): T[] {
    return [...this.entries.values()].map(({ item }) => item);
  }

  /** At once, for what its user does not make. */
  reveal(id: string): void {
    const entry = this.entries.get(id);
    if (entry) {
      entry.visibleAt = 0;
    }
  }

  delete(id: string): void {
    this.entries.delete(id);
  }

  private isVisible({ visibleAt }: { visibleAt: number }): boolean {
    return visibleAt <= this.clock.now();
  }

  /** An id of another kind is refused as such. */
  private checked(id = ''): string {
    const { prefix } = this.words;
    if (prefix && !new RegExp(`^${prefix}-[0-9a-f]+$`).test(id)) {
      throw new AwsFault(
        'InvalidParameterValue',
        `Value (${id}) for parameter id is invalid. Expected: '${prefix}-...'.`,
      );
    }
    return id;
  }
}
