import { mockServices } from '@backstage/backend-test-utils';
import { SessionEnds } from './SessionEnds';

const ann = 'user:default/ann';

describe('SessionEnds', () => {
  let now: number;
  let rows: { entityRef: string; endedAt: string }[];
  let asked: string[];
  let fault: Error | undefined;
  let ends: SessionEnds;

  beforeEach(() => {
    now = Date.parse('2026-01-01T00:00:00Z');
    rows = [];
    asked = [];
    fault = undefined;
    ends = new SessionEnds({
      logger: mockServices.logger.mock(),
      now: () => now,
    });
  });

  const list = async (since: string) => {
    asked.push(since);
    if (fault) {
      throw fault;
    }
    return rows.filter(({ endedAt }) => endedAt >= since);
  };

  const end = () =>
    rows.push({ entityRef: ann, endedAt: new Date(now).toISOString() });
  const outcome = (since: number, user = ann) =>
    ends.require(user, since, list).then(
      () => 'in',
      ({ name }) => name,
    );

  it('ends what was signed in before, within ten seconds, and nothing else', async () => {
    const began = now / 1000;
    expect(await outcome(began)).toBe('in');
    now += 1_000;
    end();
    now += 9_000;
    expect(await outcome(began)).toBe('AuthenticationError');
    expect(await outcome(began + 1)).toBe('AuthenticationError');
    expect(await outcome(began + 2)).toBe('in');
    expect(await outcome(began, 'user:default/ben')).toBe('in');
  });

  it('asks once in five seconds, and then for what is new', async () => {
    end();
    await Promise.all([outcome(0), outcome(0), outcome(0)]);
    now += 4_999;
    await outcome(0);
    now += 1;
    await outcome(0);
    expect(asked).toEqual([
      '1970-01-01T00:00:00.000Z',
      '2025-12-31T23:59:00.000Z',
    ]);
  });

  it('knows an end at once when what is asked for outlives the session', async () => {
    await outcome(0);
    now += 1_000;
    end();
    expect(await outcome(0)).toBe('in');
    const asking = [1, 2].map(() => ends.requireNow(ann, 0, list));
    for (const outcomeNow of await Promise.allSettled(asking)) {
      expect(outcomeNow).toMatchObject({
        reason: { name: 'AuthenticationError' },
      });
    }
    expect(asked).toHaveLength(2);
  });

  it('does not take an answer for new that was asked for before', async () => {
    let answer: () => void = () => {};
    const slow = new Promise<void>(resolve => (answer = resolve));
    const before = ends.require(ann, 0, async () => {
      await slow;
      return [];
    });
    const after = ends.requireNow(ann, 0, list);
    end();
    answer();
    await before;
    await expect(after).rejects.toThrow(/signed out everywhere/);
  });

  it('lets nobody in before it knows, and keeps what it knew', async () => {
    fault = new Error('no answer');
    expect(await outcome(0)).toBe('Error');
    fault = undefined;
    end();
    expect(await outcome(0)).toBe('AuthenticationError');
    fault = new Error('no answer');
    now += 60_000;
    expect(await outcome(0)).toBe('AuthenticationError');
    expect(await outcome(now / 1000)).toBe('in');
  });

  it('keeps the ends of everybody, however many they are', async () => {
    const endedAt = new Date(now).toISOString();
    rows = Array.from({ length: 300_000 }, (_, index) => ({
      entityRef: `user:default/u${index}`,
      endedAt,
    }));
    expect(await outcome(0, 'user:default/u299999')).toBe(
      'AuthenticationError',
    );
    now += 5_000;
    expect(await outcome(0, 'user:default/u0')).toBe('AuthenticationError');
    expect(asked[1]).toBe('2025-12-31T23:59:00.000Z');
  });

  it('reads no end before which nothing can have begun that still goes on', async () => {
    ends = new SessionEnds({
      logger: mockServices.logger.mock(),
      now: () => now,
      longest: 3_600_000,
    });
    await outcome(0);
    now += 7_200_000;
    await outcome(0);
    expect(asked).toEqual([
      '2025-12-31T22:59:00.000Z',
      '2026-01-01T00:59:00.000Z',
    ]);
  });
});
