import { CloudError } from '@rackstage/plugin-clouds-node';
import { callDriver } from './callDriver';
import { RateLimiter } from './RateLimiter';

const limit = { callsPerSecond: 10, burst: 5, concurrency: 100 };

describe('RateLimiter', () => {
  let limiter: RateLimiter;
  let replicas: number;

  beforeEach(() => {
    jest.useFakeTimers();
    replicas = 1;
    limiter = new RateLimiter(() => replicas);
    limiter.set('a', limit);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** When each of so many calls goes out, in milliseconds from now. */
  async function times(count: number, region = 'seoul'): Promise<number[]> {
    const start = performance.now();
    const out: number[] = [];
    const all = Array.from({ length: count }, async () => {
      const end = await limiter.turn('a', region)!();
      out.push(Math.round(performance.now() - start));
      end();
    });
    await jest.advanceTimersByTimeAsync(60_000);
    await Promise.all(all);
    return out;
  }

  it('lets a burst out at once and the rest at the rate', async () => {
    expect(await times(8)).toEqual([0, 0, 0, 0, 0, 100, 200, 300]);
  });

  it('counts each region for itself', async () => {
    const both = await Promise.all([times(5), times(5, 'tokyo')]);
    expect(both.flat()).toEqual(Array(10).fill(0));
  });

  it('shares the rate among replicas', async () => {
    replicas = 5;
    limiter = new RateLimiter(() => replicas);
    limiter.set('a', limit);
    expect(await times(3)).toEqual([0, 500, 1000]);
  });

  it('lets no more out at once than may run', async () => {
    limiter.set('a', { ...limit, concurrency: 2 });
    const turn = limiter.turn('a', 'seoul')!;
    const ends = [await turn(), await turn()];
    let third = false;
    const waiting = turn().then(end => {
      third = true;
      return end;
    });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(third).toBe(false);
    ends[0]();
    (await waiting)();
    expect(third).toBe(true);
  });

  it('waits as long as the cloud asks, and longer each time it says no again', async () => {
    const refused = async (retryAfterSeconds?: number) => {
      const end = await limiter.turn('a', 'seoul')!();
      end(new CloudError('RateLimited', 'Slow down', { retryAfterSeconds }));
    };
    await refused(7);
    expect((await times(1))[0]).toBe(7000);
    await refused();
    await jest.advanceTimersByTimeAsync(1000);
    await refused();
    expect((await times(1))[0]).toBe(2000);
  });

  it('says when to come back instead of keeping callers for long', async () => {
    limiter.set('a', { callsPerSecond: 1, burst: 1, concurrency: 1000 });
    const turn = limiter.turn('a', 'seoul')!;
    const abort = new AbortController();
    const waiting = Array.from({ length: 31 }, () => turn(abort.signal));
    await expect(turn()).rejects.toMatchObject({
      code: 'RateLimited',
      retryAfterSeconds: 31,
    });
    abort.abort(new Error('over'));
    await Promise.allSettled(waiting);
  });

  it('forgets who no longer waits', async () => {
    limiter.set('a', { ...limit, burst: 1 });
    const turn = limiter.turn('a', 'seoul')!;
    (await turn())();
    const abort = new AbortController();
    const given = turn(abort.signal);
    const next = turn();
    abort.abort(new Error('over'));
    await expect(given).rejects.toThrow('over');
    await jest.advanceTimersByTimeAsync(100);
    (await next)();
  });

  it('limits nothing where there is no limit', () => {
    limiter.set('a', undefined);
    expect(limiter.turn('a', 'seoul')).toBeUndefined();
  });

  it('starts the time that a call may take when it goes out', async () => {
    limiter.set('a', { ...limit, burst: 1, callsPerSecond: 1 });
    const turn = limiter.turn('a', 'seoul');
    (await turn!())();
    const answer = callDriver({ deadline: 500, turn }, async () => 'done');
    await jest.advanceTimersByTimeAsync(1000);
    await expect(answer).resolves.toBe('done');
  });
});
