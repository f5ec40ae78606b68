import {
  CloudError,
  isCloudError,
  RateLimit,
} from '@rackstage/plugin-clouds-node';

/** What a call does before it goes out; the answer says how it ended. */
export type Turn = (signal?: AbortSignal) => Promise<(error?: unknown) => void>;

/** Longest time that a call waits for its turn: then it is better tried again, and lets others work. */
const longestWaitMilliseconds = 30_000;

/** Longest pause after a cloud has said that there were too many calls. */
const longestPauseMilliseconds = 60_000;

interface Waiting {
  go(): void;
  fail(error: Error): void;
}

/**
 * Lets calls to one region of one account out one after the other: so many a
 * second with a burst, so many at once, and none while the cloud asks to wait.
 */
export class TokenBucket {
  private tokens: number;
  private filledAt = performance.now();
  private running = 0;
  private pausedUntil = 0;
  private refusals = 0;
  private readonly queue: Waiting[] = [];
  private timer?: NodeJS.Timeout;

  /**
   * @param limit - read anew for each call, as it may be changed
   * @param share - how many processes divide it among themselves
   */
  constructor(
    private readonly limit: () => RateLimit,
    private readonly share: () => number,
  ) {
    this.tokens = this.burst();
  }

  /** @throws CloudError `RateLimited` when it would take too long */
  async take(signal?: AbortSignal): Promise<(error?: unknown) => void> {
    const wait = this.expectedWait();
    if (wait > longestWaitMilliseconds) {
      throw new CloudError(
        'RateLimited',
        'More calls are waiting for this region than its rate limit lets out',
        { retryAfterSeconds: Math.ceil(wait / 1000) },
      );
    }
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { go: resolve, fail: reject };
      const onAbort = () => {
        this.queue.splice(this.queue.indexOf(waiting), 1);
        reject(signal!.reason);
      };
      waiting.go = () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.queue.push(waiting);
      this.pump();
    });
    let isOver = false;
    return error => {
      if (!isOver) {
        isOver = true;
        this.running -= 1;
        this.note(error);
        this.pump();
      }
    };
  }

  private note(error: unknown): void {
    if (!isCloudError(error) || error.code !== 'RateLimited') {
      this.refusals = 0;
      return;
    }
    this.refusals += 1;
    const backoff = 1000 * 2 ** Math.min(this.refusals - 1, 10);
    const pause = Math.max(
      (error.retryAfterSeconds ?? 0) * 1000,
      Math.min(backoff, longestPauseMilliseconds),
    );
    this.pausedUntil = Math.max(this.pausedUntil, performance.now() + pause);
  }

  private pump(): void {
    clearTimeout(this.timer);
    this.fill();
    while (this.queue.length > 0 && this.isFree()) {
      this.tokens -= 1;
      this.running += 1;
      this.queue.shift()!.go();
    }
    if (this.queue.length > 0 && this.running < this.most()) {
      this.timer = setTimeout(() => this.pump(), Math.max(1, this.untilNext()));
      this.timer.unref();
    }
  }

  private isFree(): boolean {
    return (
      this.tokens >= 1 &&
      this.running < this.most() &&
      performance.now() >= this.pausedUntil
    );
  }

  private fill(): void {
    const now = performance.now();
    const gained = ((now - this.filledAt) / 1000) * this.rate();
    this.tokens = Math.min(this.burst(), this.tokens + gained);
    this.filledAt = now;
  }

  /** Milliseconds until the next one may go. */
  private untilNext(): number {
    const forToken = ((1 - this.tokens) / this.rate()) * 1000;
    return Math.max(forToken, this.pausedUntil - performance.now());
  }

  private expectedWait(): number {
    this.fill();
    const missing = this.queue.length + 1 - this.tokens;
    return Math.max(
      (missing / this.rate()) * 1000,
      this.pausedUntil - performance.now(),
    );
  }

  private rate(): number {
    return this.limit().callsPerSecond / this.share();
  }

  private burst(): number {
    return Math.max(1, this.limit().burst / this.share());
  }

  private most(): number {
    return Math.max(1, Math.floor(this.limit().concurrency / this.share()));
  }
}

/** A bucket for each region of each account. */
export class RateLimiter {
  private readonly buckets = new Map<string, TokenBucket>();
  private readonly limits = new Map<string, RateLimit>();

  constructor(private readonly share: () => number = () => 1) {}

  /** What holds for the account from now on; absent: no limit. */
  set(accountId: string, limit: RateLimit | undefined): void {
    if (limit) {
      this.limits.set(accountId, limit);
    } else {
      this.limits.delete(accountId);
    }
  }

  /** Absent: nothing limits this account. */
  turn(accountId: string, region: string): Turn | undefined {
    const limit = this.limits.get(accountId);
    if (!limit) {
      return undefined;
    }
    const key = `${accountId}/${region}`;
    const bucket =
      this.buckets.get(key) ??
      new TokenBucket(() => this.limits.get(accountId) ?? limit, this.share);
    this.buckets.set(key, bucket);
    return signal => bucket.take(signal);
  }
}
