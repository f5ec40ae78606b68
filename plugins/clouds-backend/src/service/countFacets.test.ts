import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { caller } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';
import { InstanceFilter } from '../database/InstancesStore';

const databases = createTestDatabases();

const civic = 'group:default/civic';
const parks = 'group:default/parks';

describe.each(databases.eachSupportedId())(
  'facets of instances on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let ids: Record<string, string>;

    beforeAll(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      await world.addAccount('second');
      await world.synchronize();
      await world.ask({ count: 2, owner: civic });
      await world.ask({
        name: 'data',
        region: 'tokyo',
        owner: parks,
      });
      const gone = await world.run({ name: 'gone', owner: civic });
      await world.instanceService.delete(gone, caller);
      await world.settle();
      await world.ask({
        name: 'new',
        account: 'second',
        owner: parks,
      });
      const accounts = await knex('accounts').select('id', 'name');
      ids = Object.fromEntries(accounts.map(({ id, name }) => [name, id]));
    });

    afterAll(() => knex.destroy());

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
        management: [
          { value: 'in-sync', count: 3 },
          { value: 'only-here', count: 1 },
        ],
        owner: [
          { value: civic, count: 2 },
          { value: parks, count: 2 },
        ],
        workspaceId: [{ value: 'default', count: 4 }],
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
