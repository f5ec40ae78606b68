import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestWorld } from '../__testUtils__/TestWorld';
import { InventoryItemRecord } from './records';

const databases = createTestDatabases();

const image = (id: string, name = `Image ${id}`): InventoryItemRecord => ({
  kind: 'image',
  region: 'seoul',
  id,
  name,
  data: { id, name },
});

describe.each(databases.eachSupportedId())(
  'DatabaseInventoryStore on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let scope: { accountId: string; kind: 'image'; region: string };

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      const { id } = (await world.accounts.findByName('main'))!;
      scope = { accountId: id, kind: 'image', region: 'seoul' };
    });

    afterEach(() => knex.destroy());

    const replace = (items: InventoryItemRecord[], at = '2026-01-01') =>
      world.inventory.replaceScope(scope, items, at);
    const list = async (query: { search?: string } = {}) => {
      const page = await world.inventory.listItems({
        ...scope,
        ...query,
        limit: 500,
      });
      return page.items;
    };
    const state = async () =>
      (await world.inventory.listScopes([scope.accountId])).find(
        ({ kind, region }) => kind === 'image' && region === 'seoul',
      );

    it('has exactly what was read last, however much it is', async () => {
      const many = Array.from({ length: 450 }, (_, index) =>
        image(`i-${String(index).padStart(3, '0')}`),
      );
      await replace(many);
      expect(await list()).toEqual(many);
      const changed = [
        ...many.slice(200, 440),
        image('i-440', 'Renamed'),
        image('new', 'A new one'),
      ];
      await replace(changed, '2026-01-02');
      const byName = [...changed].sort((a, b) => (a.name < b.name ? -1 : 1));
      expect(await list()).toEqual(byName);
      expect(await state()).toMatchObject({
        itemCount: changed.length,
        observedAt: '2026-01-02',
      });
    });

    it('counts once what a cloud lists twice', async () => {
      await replace([image('a'), image('a', 'Newer')]);
      expect(await list()).toEqual([image('a', 'Newer')]);
      expect(await state()).toMatchObject({ itemCount: 1 });
    });

    it('keeps apart what has one id in two regions or accounts', async () => {
      const second = await world.addAccount('second');
      await replace([image('a')]);
      await world.inventory.replaceScope(
        { ...scope, accountId: second.id },
        [image('a', 'Of another account')],
        '2026-01-01',
      );
      await replace([]);
      expect(await list()).toEqual([]);
      expect(
        await world.inventory.findItem({ ...scope, accountId: second.id }, 'a'),
      ).toMatchObject({ name: 'Of another account' });
      expect(
        await world.inventory.findItem({ ...scope, region: 'tokyo' }, 'ubuntu'),
      ).toBeDefined();
    });

    it('keeps what it knew while it cannot be read, and since when', async () => {
      await replace([image('a')]);
      const fail = (message: string, at: string) =>
        world.inventory.failScope(scope, { code: 'Unavailable', message }, at);
      await fail('First', '2026-01-02');
      await fail('Second', '2026-01-03');
      expect(await list()).toEqual([image('a')]);
      expect(await state()).toEqual({
        ...scope,
        itemCount: 1,
        observedAt: '2026-01-01',
        failingSince: '2026-01-02',
        error: { code: 'Unavailable', message: 'Second' },
      });
      await replace([image('a')], '2026-01-04');
      expect(await state()).toEqual({
        ...scope,
        itemCount: 1,
        observedAt: '2026-01-04',
      });
    });

    it('finds items by name or id in any case, and takes no wildcards', async () => {
      await replace([
        image('ami-1', 'Ubuntu 24.04'),
        image('ami-2', 'Debian_13'),
        image('AMI-3', '100% Fedora'),
      ]);
      const ids = async (search: string) =>
        (await list({ search })).map(({ id }) => id);
      expect(await ids('UBUNTU')).toEqual(['ami-1']);
      expect(await ids('ami-3')).toEqual(['AMI-3']);
      expect(await ids('n_1')).toEqual(['ami-2']);
      expect(await ids('0%')).toEqual(['AMI-3']);
      expect(await ids('u%u')).toEqual([]);
    });

    it('gives equal names page by page', async () => {
      const items = ['c', 'a', 'b'].map(id => image(id, 'Same'));
      await replace(items);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await world.inventory.listItems({
          ...scope,
          limit: 1,
          cursor,
        });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toEqual(['a', 'b', 'c']);
    });

    it('asks for the region of what is in one', async () => {
      await expect(
        world.inventory.listItems({ ...scope, region: undefined, limit: 1 }),
      ).rejects.toThrow('Name the region whose images you want');
    });

    it('lets go of an account that was removed while it was read', async () => {
      await knex('accounts').delete();
      await replace([image('a')]);
      await world.inventory.failScope(
        scope,
        { code: 'Unavailable', message: 'x' },
        '2026-01-01',
      );
      expect(await knex('inventory_scopes')).toEqual([]);
      expect(await knex('inventory_items')).toEqual([]);
    });
  },
);
