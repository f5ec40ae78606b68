import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';
import { InstanceFilter, InstanceQuery, InstanceSort } from './InstancesStore';
import { InstanceRecord } from './records';

const databases = createTestDatabases();

const civic = 'group:default/civic';
const parks = 'group:default/parks';

describe.each(databases.eachSupportedId())(
  'lists of instances on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let ids: Record<string, string>;
    let address: string;

    beforeAll(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      await world.addAccount('second');
      await world.synchronize();
      await world.ask({ count: 2, owner: civic, labels: { team: 'web' } });
      await world.ask({
        name: 'data',
        region: 'tokyo',
        owner: parks,
        labels: { team: 'data', tier: '1' },
        expiresAt: '2027-01-01T00:00:00Z',
      });
      const gone = await world.run({ name: 'gone', owner: civic });
      await world.instanceService.delete(gone, caller);
      await world.settle();
      world.clock.advance(60);
      await world.ask({
        name: '100%_new',
        account: 'second',
        owner: parks,
      });
      const first = world.cloud
        .listInstances()
        .find(({ name }) => name === 'web-01')!;
      [{ address }] = first.addresses;
      const accounts = await knex('accounts').select('id', 'name');
      ids = Object.fromEntries(accounts.map(({ id, name }) => [name, id]));
    });

    afterAll(() => knex.destroy());

    const names = async (query: Partial<InstanceQuery>) => {
      const { items } = await world.instances.list({
        sort: 'name',
        limit: 50,
        ...query,
      });
      return items.map(({ name }) => name);
    };

    it.each<[string, () => InstanceFilter, string[]]>([
      ['nothing', () => ({}), ['100%_new', 'data', 'web-01', 'web-02']],
      ['a phase', () => ({ phases: ['Pending'] }), ['100%_new']],
      [
        'one of two phases',
        () => ({ phases: ['Pending', 'Running'] }),
        ['100%_new', 'data', 'web-01', 'web-02'],
      ],
      ['an account', () => ({ accountIds: [ids.second] }), ['100%_new']],
      ['a region', () => ({ regions: ['tokyo'] }), ['data']],
      ['an owner', () => ({ owners: [civic] }), ['web-01', 'web-02']],
      ['a label', () => ({ labels: ['team'] }), ['data', 'web-01', 'web-02']],
      ['a value', () => ({ labels: ['team=web'] }), ['web-01', 'web-02']],
      ['two labels', () => ({ labels: ['team', 'tier=1'] }), ['data']],
      ['text of a name, in any case', () => ({ search: 'WEB-01' }), ['web-01']],
      ['text of a label', () => ({ search: 'data' }), ['data']],
      ['an address', () => ({ search: address }), ['web-01']],
      ['text with a wildcard', () => ({ search: '%_n' }), ['100%_new']],
      ['a wildcard for one', () => ({ search: 'web_01' }), []],
      [
        'two things at once',
        () => ({ owners: [parks], regions: ['seoul'] }),
        ['100%_new'],
      ],
      [
        'what somebody owns',
        () => ({ visible: { owners: [civic] } }),
        ['web-01', 'web-02'],
      ],
      [
        'what somebody does not own',
        () => ({ visible: { not: { owners: [civic] } } }),
        ['100%_new', 'data'],
      ],
      [
        'either of two conditions, and what is asked for',
        () => ({
          regions: ['tokyo'],
          visible: { anyOf: [{ owners: [civic] }, { owners: [parks] }] },
        }),
        ['data'],
      ],
      [
        'two conditions that exclude each other',
        () => ({
          visible: { allOf: [{ owners: [civic] }, { owners: [parks] }] },
        }),
        [],
      ],
    ])('narrowed down by %s', async (_, filter, expected) => {
      expect(await names(filter())).toEqual(expected);
    });

    it.each<InstanceSort>([
      'name',
      'phase',
      'region',
      'createdAt',
      'expiresAt',
    ])('sorted by %s in both directions, page by page', async sort => {
      const { items } = await world.instances.list({ sort: 'name', limit: 50 });
      const keyOf = (record: InstanceRecord) =>
        // Those that never expire come last; equal ones are in order of ids.
        `${record[sort] ?? '9999'} ${record.id}`;
      const expected = items.map(keyOf).sort();
      expect(await walk(sort)).toEqual(expected);
      expect(await walk(`-${sort}`)).toEqual(expected.reverse());

      async function walk(order: InstanceQuery['sort']) {
        const keys: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await world.instances.list({
            sort: order,
            cursor,
            limit: 1,
          });
          keys.push(...page.items.map(keyOf));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        return keys;
      }
    });

    it('do not show twice or leave out what comes and goes between two pages', async () => {
      const first = await world.instances.list({ sort: 'name', limit: 2 });
      const { instances } = await world.ask({ name: 'a-late-one' });
      const rest = await world.instances.list({
        sort: 'name',
        limit: 50,
        cursor: first.nextCursor,
      });
      await knex('instances').where({ id: instances[0].id }).delete();
      expect([...first.items, ...rest.items].map(({ name }) => name)).toEqual(
        await names({}),
      );
    });

    it('refuse the cursor of another sort order', async () => {
      const { nextCursor } = await world.instances.list({
        sort: 'name',
        limit: 1,
      });
      await expect(
        world.instances.list({ sort: '-name', limit: 1, cursor: nextCursor }),
      ).rejects.toThrow(/with the same sort/);
    });

    const count = (filter: InstanceFilter = {}) =>
      world.instanceService.count(filter);

    it('are counted by what they can be narrowed down by', async () => {
      expect(await count()).toEqual({
        total: 4,
        phase: [
          { value: 'Running', count: 3 },
          { value: 'Pending', count: 1 },
        ],
        accountId: [
          { value: ids.main, count: 3, label: 'main' },
          { value: ids.second, count: 1, label: 'second' },
        ],
        region: [
          { value: 'seoul', count: 3 },
          { value: 'tokyo', count: 1 },
        ],
        owner: [
          { value: civic, count: 2 },
          { value: parks, count: 2 },
        ],
      });
    });

    it('are counted for each choice as if that one was not made yet', async () => {
      const counts = await count({ owners: [civic], phases: ['Pending'] });
      expect(counts).toMatchObject({
        total: 0,
        accountId: [],
        region: [],
        // Of the owner, in all phases; of all owners, in the phase.
        phase: [{ value: 'Running', count: 2 }],
        owner: [{ value: parks, count: 1 }],
      });
    });

    it('are counted only as far as somebody may see them', async () => {
      const counts = await count({ visible: { owners: [civic] } });
      expect(counts.total).toBe(2);
      expect(counts.owner).toEqual([{ value: civic, count: 2 }]);
      expect(counts.accountId).toEqual([
        { value: ids.main, count: 2, label: 'main' },
      ]);
    });
  },
);
