import { NotFoundError } from '@backstage/errors';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { anEvent, TestInstances } from '../__testUtils__/TestInstances';
import { DatabaseInstancesStore } from './DatabaseInstancesStore';
import { InstanceQuery } from './InstancesStore';

const databases = createTestDatabases();
const now = '2026-03-02T09:00:00.000Z';

describe.each(databases.eachSupportedId())(
  'lists of DatabaseInstancesStore on %s',
  engine => {
    let knex: Knex;
    let test: TestInstances;
    let store: DatabaseInstancesStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      test = await TestInstances.create(knex);
      store = test.store;
    });

    afterEach(() => knex.destroy());

    it.each<[InstanceQuery['sort'], string[]]>([
      ['name', ['a', 'b', 'c', 'd']],
      ['-name', ['d', 'c', 'b', 'a']],
      ['expiresAt', ['c', 'a', 'b', 'd']],
      ['-createdAt', ['d', 'c', 'b', 'a']],
    ])('pages by %s across every boundary', async (sort, order) => {
      const at = (hour: number) => `2026-03-02T0${hour}:00:00.000Z`;
      const last = 'ffffffff-0000-4000-8000-000000000000';
      await test.insert(
        { name: 'a', createdAt: at(1), expiresAt: at(7), id: '1' },
        { name: 'b', createdAt: at(2), id: '2' },
        { name: 'c', createdAt: at(3), expiresAt: at(6), id: '3' },
        { name: 'd', createdAt: at(4), id: last },
      );
      for (const limit of [1, 2, 3, 4]) {
        const paged: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await store.list({ sort, limit, cursor });
          paged.push(...page.items.map(({ name }) => name));
          cursor = page.nextCursor;
        } while (cursor);
        expect(paged).toEqual(order);
      }
    });

    it('has no next page when the last one is just full', async () => {
      await test.insert({ name: 'a' }, { name: 'b' });
      const page = await store.list({ sort: 'name', limit: 2 });
      expect(page.nextCursor).toBeUndefined();
    });

    it('refuses a cursor of another order', async () => {
      await test.insert({ name: 'a' }, { name: 'b' });
      const { nextCursor } = await store.list({ sort: 'name', limit: 1 });
      await expect(
        test.names({ sort: '-name', cursor: nextCursor }),
      ).rejects.toThrow(/does not belong/);
    });

    it.each<[string, Partial<InstanceQuery>, string[]]>([
      ['a phase', { phases: ['Running'] }, ['b', 'c']],
      ['any of two', { phases: ['Running', 'Pending'] }, ['a', 'b', 'c']],
      ['none of the phases there are', { phases: ['Failed'] }, []],
      ['a region', { regions: ['tokyo'] }, ['c']],
      ['an owner', { owners: ['group:default/x'] }, ['a']],
      ['no account', { accountIds: [] }, []],
      ['a label', { labels: ['team'] }, ['a', 'b']],
      ['a label and its value', { labels: ['team=web'] }, ['a']],
      ['a label without a value', { labels: ['empty='] }, ['b']],
      ['all of two labels', { labels: ['team', 'empty'] }, ['b']],
      ['a label that nobody has', { labels: ['tea'] }, []],
      ['both of two things', { phases: ['Running'], labels: ['team'] }, ['b']],
      ['who may see it', { visible: { owners: ['group:default/x'] } }, ['a']],
      ['who may see nothing', { visible: { owners: [] } }, []],
      [
        'any of two conditions',
        {
          visible: {
            anyOf: [
              { owners: ['group:default/x'] },
              { owners: ['group:default/y'] },
            ],
          },
          phases: ['Running'],
        },
        ['b'],
      ],
      [
        'a condition that it must not fulfil',
        {
          visible: {
            allOf: [
              { not: { owners: ['group:default/x'] } },
              { not: { owners: ['group:default/y'] } },
            ],
          },
        },
        ['c'],
      ],
    ])('filters by %s', async (_, query, found) => {
      const [x, y] = ['group:default/x', 'group:default/y'];
      await test.insert(
        { name: 'a', labels: { team: 'web' }, owner: x },
        {
          name: 'b',
          labels: { team: 'db', empty: '' },
          owner: y,
          phase: 'Running',
        },
        { name: 'c', region: 'tokyo', phase: 'Running' },
        { name: 'gone', deletedAt: now, phase: 'Running' },
      );
      expect(await test.names(query)).toEqual(found);
      const counted = await store.countBy('phase', query);
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(
        found.length,
      );
    });

    it.each([
      ['web', ['web-01']],
      ['WEB', ['web-01']],
      ['우분투', ['db']],
      ['우분투'.normalize('NFD'), ['db']],
      ['%', ['db']],
      ['_', ['under']],
      ['\\', []],
      ['10.0.0.7', ['db']],
      ['i-4711', ['db']],
      ['critical', ['web-01']],
      ['tier', ['web-01']],
      ['gone', []],
    ])('finds by %j', async (search, found) => {
      const image = { name: '우분투 100%' };
      const spec = { name: 'Small', vcpus: 1, memoryMiB: 2048 };
      const db = {
        name: 'db',
        facts: { image, spec },
        cloudId: 'i-4711',
        seenInstance: {
          id: 'i-4711',
          name: 'db',
          status: 'running' as const,
          addresses: [
            {
              address: '10.0.0.7',
              version: 4 as const,
              type: 'private' as const,
            },
          ],
          volumeIds: [],
          labels: {},
        },
      };
      await test.insert(
        { name: 'web-01', labels: { tier: 'critical' } },
        db,
        { name: 'under', labels: { a_b: 'x' } },
        { name: 'gone', deletedAt: now },
      );
      expect(await test.names({ search })).toEqual(found);
    });

    it('counts by facet, most first', async () => {
      await test.insert(
        { name: 'a', region: 'tokyo' },
        { name: 'b' },
        { name: 'c' },
        { name: 'd', region: 'busan' },
        { name: 'gone', region: 'paris', deletedAt: now },
      );
      expect(await store.countBy('region', {})).toEqual([
        { value: 'seoul', count: 2 },
        { value: 'busan', count: 1 },
        { value: 'tokyo', count: 1 },
      ]);
    });

    it('knows what is in a region, and nothing that is gone', async () => {
      const { instances, operation } = await test.insert(
        { name: 'a' },
        { name: 'b', region: 'tokyo' },
        { name: 'gone', deletedAt: now },
      );
      const found = await store.listInRegion(test.account.id, 'seoul');
      expect(found.map(({ name }) => name)).toEqual(['a']);
      await expect(store.get(instances[2].id)).rejects.toThrow(NotFoundError);
      expect(await store.listByOperation(operation.id)).toHaveLength(3);
    });

    it('pages through events that happened at once, newest first', async () => {
      const { id } = await test.insertOne();
      const events = ['One', 'Two', 'Three'].map(anEvent);
      await store.change(id, () => ({ fields: {}, events }));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.listEvents(id, { limit: 1, cursor });
        seen.push(...page.items.map(({ reason }) => reason));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(['Three', 'Two', 'One', 'Requested']);
    });

    it.each([['5'], [1.5], [2 ** 31], [-(2 ** 40)], [null]])(
      'refuses a cursor of events with the id %j',
      async id => {
        const text = JSON.stringify(['-at', now, id]);
        const cursor = Buffer.from(text).toString('base64url');
        await expect(
          store.listEvents('any', { limit: 1, cursor }),
        ).rejects.toThrow(/does not belong/);
      },
    );
  },
);
