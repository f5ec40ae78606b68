import { setTimeout as sleep } from 'node:timers/promises';
import { CallOptions, isCloudError } from '@rackstage/plugin-clouds-node';
import { Freshness } from './Freshness';
import { unlessAborted } from './unlessAborted';

/** How long something may exist before a list shows it, in milliseconds. */
const unseenMs = 5000;
const lookMs = 25;

interface Order {
  kind: string;
  region: string;
  tag: string;
}

interface Steps<T> {
  find(call: CallOptions): Promise<T | undefined>;
  get(id: string, call: CallOptions): Promise<T>;
  create(call: CallOptions): Promise<T>;
  /**
   * AWS itself makes one only: it knows a token for it, or takes a name once. Otherwise whoever lost an answer has to
   * wait until the thing would show.
   */
  isIdempotent?: boolean;
}

/** Makes one thing for a tag, however often and at what moments it is asked for. */
export class Creations {
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly madeIds = new Map<string, string>();
  private readonly lostAt = new Map<string, number>();

  constructor(private readonly freshness: Freshness) {}

  /** Who asks for the same thing meanwhile waits for its turn, and then finds it. */
  async once<T extends { id: string }>(
    { kind, region, tag }: Order,
    call: CallOptions,
    steps: Steps<T>,
  ): Promise<T> {
    const key = JSON.stringify([kind, region, tag]);
    const before = this.turns.get(key) ?? Promise.resolve();
    const mine = before.then(() => this.make(key, call, steps));
    const turn = mine.catch(() => {});
    this.turns.set(key, turn);
    try {
      return await unlessAborted(call.signal, mine);
    } finally {
      if (this.turns.get(key) === turn) {
        this.turns.delete(key);
      }
    }
  }

  private async make<T extends { id: string }>(
    key: string,
    call: CallOptions,
    steps: Steps<T>,
  ): Promise<T> {
    const known = this.madeIds.get(key);
    if (known !== undefined && this.freshness.isNamedIn(known)) {
      return steps.get(known, call);
    }
    const existing = await this.look(key, call, steps);
    if (existing) {
      return existing;
    }
    try {
      const created = await steps.create(call);
      this.freshness.made(created.id);
      this.remember(key, created.id);
      return created;
    } catch (error) {
      if (call.signal.aborted || isOutcomeUnknown(error)) {
        this.lostAt.set(key, performance.now());
      }
      throw error;
    }
  }

  /** Only what may not be listed yet: a list tells of the rest. */
  private remember(key: string, id: string): void {
    for (const [other, otherId] of this.madeIds) {
      if (!this.freshness.isNamedIn(otherId)) {
        this.madeIds.delete(other);
      }
    }
    this.madeIds.set(key, id);
  }

  /** Longer when an answer was lost: what it was about may exist, and not be listed yet. */
  private async look<T>(
    key: string,
    call: CallOptions,
    { find, isIdempotent = false }: Steps<T>,
  ): Promise<T | undefined> {
    const lostAt = this.lostAt.get(key);
    this.lostAt.delete(key);
    for (;;) {
      const found = await find(call);
      const mayShow =
        !isIdempotent &&
        lostAt !== undefined &&
        performance.now() - lostAt < unseenMs;
      if (found || !mayShow) {
        return found;
      }
      await sleep(lookMs, undefined, call).catch(() => {});
      call.signal.throwIfAborted();
    }
  }
}

function isOutcomeUnknown(error: unknown): boolean {
  return isCloudError(error) && error.code === 'Unavailable';
}
