import { AccessTableAnswer } from '@rackstage/plugin-workspaces-common';
import { AccessTableCache } from './AccessTableCache';

const member = { entityRef: 'user:default/ann', role: 'owner' };
const workspace = (id: string, members = [member]) => ({
  id,
  state: 'active' as const,
  members,
});

function cacheOf(answers: AccessTableAnswer[]) {
  const asked: (number | undefined)[] = [];
  const clock = { now: 0 };
  const cache = new AccessTableCache({
    load: async since => {
      asked.push(since);
      const answer = answers.shift();
      if (!answer) {
        throw new Error('away');
      }
      return answer;
    },
    now: () => clock.now,
  });
  return { cache, asked, clock };
}

const all = (revision: number): AccessTableAnswer => ({
  revision,
  complete: true,
  workspaces: [workspace('a'), workspace('b')],
  roles: [{ name: 'auditor', allow: ['audit.*'], allowOwned: [] }],
});

describe('AccessTableCache', () => {
  it('asks once for many, and again when the answer is old', async () => {
    const { cache, asked, clock } = cacheOf([
      all(5),
      { revision: 5, complete: false, workspaces: [] },
    ]);
    const [first, second] = await Promise.all([cache.get(), cache.get()]);
    expect(second).toBe(first);
    await cache.get();
    expect(asked).toEqual([undefined]);
    clock.now = 2000;
    expect(await cache.get()).toBe(first);
    expect(asked).toEqual([undefined, 5]);
  });

  it('takes over what changed, and keeps the rest', async () => {
    const { cache } = cacheOf([
      all(5),
      { revision: 6, complete: false, workspaces: [workspace('b', [])] },
      { revision: 7, complete: false, workspaces: [workspace('c')], roles: [] },
    ]);
    await cache.get();
    expect(await cache.refresh()).toEqual({
      revision: 6,
      workspaces: [workspace('a'), workspace('b', [])],
      roles: all(5).roles,
    });
    expect(await cache.refresh()).toEqual({
      revision: 7,
      workspaces: [workspace('a'), workspace('b', []), workspace('c')],
      roles: [],
    });
  });

  it('asks once more for what holds now when an older question is not answered yet', async () => {
    const { cache, asked } = cacheOf([
      all(5),
      { revision: 6, complete: false, workspaces: [workspace('b', [])] },
    ]);
    const before = cache.get();
    const now = [cache.refresh(), cache.refresh()];
    expect((await before).revision).toBe(5);
    expect((await Promise.all(now)).map(table => table.revision)).toEqual([
      6, 6,
    ]);
    expect(asked).toEqual([undefined, 5]);
  });

  it('keeps what it has when there is no answer', async () => {
    const { cache } = cacheOf([all(5)]);
    const table = await cache.get();
    await expect(cache.refresh()).rejects.toThrow('away');
    expect(await cache.get()).toBe(table);
  });
});
