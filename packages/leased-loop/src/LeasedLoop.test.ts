import { mockServices } from '@backstage/backend-test-utils';
import { HealthRegistry } from '@rackstage/observability';
import { ClockWatch } from './ClockWatch';
import { LeasedLoop, LeasedWork } from './LeasedLoop';

interface Item {
  id: string;
}

/** Items that are due until somebody has worked on them to the end. */
class TestWork implements LeasedWork<Item> {
  readonly name = 'test';
  readonly concurrency = 2;
  readonly done: string[] = [];
  readonly aborted: { id: string; reason: string }[] = [];
  readonly due: Item[] = [];
  readonly lost = new Set<string>();
  /** Waits for its time. */
  readonly later: Item[] = [];
  mostAtOnce = 0;
  private readonly active = new Map<string, () => void>();
  private readonly waiting: (() => void)[] = [];

  /** The database does not answer. */
  away = false;
  claims = 0;
  untilDue?: number;

  async claim(_: unknown, limit: number): Promise<Item[]> {
    this.claims += 1;
    return this.due.splice(0, limit);
  }

  async renew(_: unknown, ids: string[]): Promise<string[]> {
    if (this.away) {
      throw new Error('connection lost');
    }
    return ids.filter(id => !this.lost.has(id));
  }

  async untilNextDue(): Promise<number | undefined> {
    return this.untilDue;
  }

  async makeAllDue(): Promise<void> {
    this.due.push(...this.later.splice(0));
  }

  process(item: Item, _: unknown, signal: AbortSignal): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.active.set(item.id, () => {
        this.done.push(item.id);
        resolve();
      });
      this.mostAtOnce = Math.max(this.mostAtOnce, this.active.size);
      signal.addEventListener('abort', () => {
        this.aborted.push({ id: item.id, reason: signal.reason.message });
        reject(signal.reason);
      });
      this.changed();
    }).finally(() => {
      this.active.delete(item.id);
      this.changed();
    });
  }

  finish(id: string): void {
    this.active.get(id)?.();
  }

  isActive(id: string): boolean {
    return this.active.has(id);
  }

  /** Waits until something that this work shows is so. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
  }

  private changed(): void {
    this.waiting.splice(0).forEach(wake => wake());
  }
}

describe('LeasedLoop', () => {
  let work: TestWork;
  let loop: LeasedLoop<Item>;
  let putBack: number;

  const start = (leaseMilliseconds = 60_000) => {
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    loop = new LeasedLoop(work, {
      owner: 'me',
      logger,
      leaseMilliseconds,
      idleMilliseconds: 60_000,
      health: new HealthRegistry(),
      clock: new ClockWatch({
        wall: () => performance.now() - putBack,
        steady: () => performance.now(),
      }),
    });
    loop.start();
  };

  const finish = async (id: string) => {
    await work.until(() => work.isActive(id));
    work.finish(id);
  };

  beforeEach(() => {
    work = new TestWork();
    putBack = 0;
  });

  afterEach(() => loop.stop());

  it('works on what is due, and on new work as soon as it is woken', async () => {
    work.due.push({ id: 'a' });
    start();
    await work.until(() => work.isActive('a'));
    work.due.push({ id: 'b' });
    loop.wake();
    await work.until(() => work.isActive('b'));
    work.finish('a');
    work.finish('b');
    await work.until(() => work.done.length === 2);
    expect(work.done).toEqual(['a', 'b']);
  });

  it('goes on with other work while one hangs, and never with more at once than it may', async () => {
    work.due.push({ id: 'hangs' }, { id: 'a' }, { id: 'b' }, { id: 'c' });
    start();
    await finish('a');
    await finish('b');
    await finish('c');
    await work.until(() => work.done.length === 3);
    expect(work.isActive('hangs')).toBe(true);
    expect(work.mostAtOnce).toBe(2);
  });

  it('aborts work whose lease was lost, and only that', async () => {
    work.due.push({ id: 'a' }, { id: 'b' });
    start(600);
    await work.until(() => work.isActive('a') && work.isActive('b'));
    work.lost.add('a');
    await work.until(() => !work.isActive('a'));
    expect(work.aborted).toEqual([
      { id: 'a', reason: 'The lease of a was lost' },
    ]);
    expect(work.isActive('b')).toBe(true);
  });

  it('aborts work whose lease could not be renewed: others may have taken it over', async () => {
    work.due.push({ id: 'a' });
    start(60);
    await work.until(() => work.isActive('a'));
    work.away = true;
    await work.until(() => work.aborted.length === 1);
    expect(work.aborted).toEqual([
      { id: 'a', reason: 'The lease of a could not be renewed' },
    ]);
  });

  it('does not ask all the time for what is due and cannot be claimed', async () => {
    jest.useFakeTimers();
    try {
      work.untilDue = -60_000;
      start();
      await jest.advanceTimersByTimeAsync(500);
      expect(work.claims).toBe(1);
      await jest.advanceTimersByTimeAsync(9_500);
      expect(work.claims).toBeLessThanOrEqual(11);
      expect(work.claims).toBeGreaterThan(8);
    } finally {
      jest.useRealTimers();
    }
  });

  it('ends its earlier work on what it claims a second time', async () => {
    work.due.push({ id: 'a' });
    start();
    await work.until(() => work.isActive('a'));
    // Its own lease ran out, for example while the database was away.
    work.due.push({ id: 'a' });
    loop.wake();
    await work.until(() => work.aborted.length === 1);
    await work.until(() => work.isActive('a'));
    await loop.stop();
    expect(work.aborted).toEqual([
      { id: 'a', reason: 'The lease of a ran out' },
      { id: 'a', reason: 'The portal is shutting down' },
    ]);
  });

  it('does not wait for an hour that has been already when the clock is put back by one', async () => {
    work.later.push({ id: 'a' });
    work.due.push({ id: 'b' });
    start();
    await work.until(() => work.isActive('b'));
    expect(work.isActive('a')).toBe(false);
    putBack = 3_600_000;
    loop.wake();
    await work.until(() => work.isActive('a'));
    expect(work.later).toEqual([]);
  });

  it('survives work that fails', async () => {
    work.due.push({ id: 'a' });
    start(30);
    await work.until(() => work.isActive('a'));
    work.lost.add('a');
    await work.until(() => !work.isActive('a'));
    work.due.push({ id: 'b' });
    loop.wake();
    await work.until(() => work.isActive('b'));
    expect(work.aborted).toHaveLength(1);
  });

  it('aborts everything when it is stopped, and starts nothing more', async () => {
    work.due.push({ id: 'a' });
    start();
    await work.until(() => work.isActive('a'));
    await loop.stop();
    work.due.push({ id: 'b' });
    loop.wake();
    expect(work.isActive('a')).toBe(false);
    expect(work.due).toEqual([{ id: 'b' }]);
  });
});
