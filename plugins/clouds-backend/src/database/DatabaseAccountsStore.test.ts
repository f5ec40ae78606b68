import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestWorld } from '../__testUtils__/TestWorld';
import { AccountQuery } from './AccountsStore';

const databases = createTestDatabases();

const civic = 'group:default/civic';

describe.each(databases.eachSupportedId())(
  'DatabaseAccountsStore on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let ids: Record<string, string>;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      const alpha = await world.addAccount('alpha');
      const beta = await world.addAccount('beta');
      const { id: main } = (await world.accounts.findByName('main'))!;
      ids = { alpha: alpha.id, beta: beta.id, main };
      await world.accounts.update(alpha.id, { title: 'zeta 100%' });
      await world.accounts.update(beta.id, { title: 'Beta', owner: civic });
    });

    afterEach(() => knex.destroy());

    const names = async (query: Partial<AccountQuery> = {}) => {
      const { items } = await world.accounts.list({
        sort: 'title',
        limit: 50,
        ...query,
      });
      return items.map(({ name }) => name);
    };

    it.each<[Partial<AccountQuery>, string[]]>([
      [{}, ['beta', 'main', 'alpha']],
      [{ sort: '-title' }, ['alpha', 'main', 'beta']],
      [{ search: 'BETA' }, ['beta']],
      [{ search: 'alp' }, ['alpha']],
      [{ search: '0%' }, ['alpha']],
      [{ search: '%' }, ['alpha']],
      [{ search: '_' }, []],
      [{ names: ['alpha', 'main'] }, ['main', 'alpha']],
      [{ drivers: ['other'] }, []],
      [{ visible: { owners: [civic] } }, ['beta']],
      [
        { visible: { not: { owners: [civic] } }, search: 'a' },
        ['main', 'alpha'],
      ],
    ])('lists with %j', async (query, expected) => {
      expect(await names(query)).toEqual(expected);
    });

    it('gives page by page what it gives at once', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await world.accounts.list({
          sort: 'title',
          limit: 1,
          cursor,
        });
        seen.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toEqual(await names());
    });

    it('has each name once', async () => {
      await expect(world.addAccount('alpha')).rejects.toThrow(
        "There is an account named 'alpha' already; choose another name",
      );
    });

    it('refuses a change of an account that was changed meanwhile', async () => {
      const { revision } = await world.accounts.get(ids.alpha);
      const change = (title: string) =>
        world.accounts.update(ids.alpha, { title }, revision);
      const results = await Promise.allSettled([change('One'), change('Two')]);
      expect(results.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      expect((await world.accounts.get(ids.alpha)).revision).toBe(revision + 1);
      await expect(change('Three')).rejects.toThrow(/load it again/);
      await expect(
        world.accounts.update('nobody', { title: 'x' }),
      ).rejects.toThrow('No cloud account with id nobody');
    });

    it('goes only when nothing of it is left, with all that is known of it', async () => {
      const id = await world.run();
      await expect(world.accounts.delete(ids.main)).rejects.toThrow(
        /still has 1 instance\(s\)/,
      );
      expect(await world.accounts.countInstances(Object.values(ids))).toEqual(
        new Map([[ids.main, 1]]),
      );
      await knex('instances').where({ id }).update({ deleted_at: 'x' });
      await world.accounts.delete(ids.main);
      expect(await knex('instances')).toEqual([]);
      expect(await knex('inventory_items')).toEqual([]);
      expect(await names()).toEqual(['beta', 'alpha']);
      await expect(world.accounts.delete(ids.main)).rejects.toThrow(
        /No cloud account/,
      );
    });
  },
);
