import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { anItem } from '../__testUtils__/records';
import { migrate } from '../__testUtils__/migrate';
import { DatabaseItemsStore } from './DatabaseItemsStore';
import { ItemQuery } from './ItemsStore';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'DatabaseItemsStore on %s',
  engine => {
    let knex: Knex;
    let store: DatabaseItemsStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      store = new DatabaseItemsStore(knex);
    });

    afterEach(() => knex.destroy());

    const names = async (query: Partial<ItemQuery>) =>
      (await store.list({ sort: 'name', limit: 50, ...query })).items.map(
        ({ name }) => name,
      );

    it('keeps an item, and takes it away', async () => {
      const full = anItem({ note: 'Cold aisle' });
      const bare = anItem();
      await store.insert(full);
      await store.insert(bare);
      expect(await store.get(full.id)).toEqual(full);
      expect(await store.get(bare.id)).toEqual(bare);
      await store.delete(full.id);
      await expect(store.get(full.id)).rejects.toThrow(/No item with id/);
      await expect(store.delete(full.id)).rejects.toThrow(/No item with id/);
      expect(await store.getMany([full.id, bare.id])).toEqual([bare]);
    });

    it('finds text of any script in names, and takes no wildcard', async () => {
      for (const name of ['서버 A', '100%', 'Server b']) {
        await store.insert(anItem({ name }));
      }
      expect(await names({ search: '서버' })).toEqual(['서버 A']);
      expect(await names({ search: 'SERVER' })).toEqual(['Server b']);
      expect(await names({ search: '%' })).toEqual(['100%']);
      expect(await names({ search: "'; drop" })).toEqual([]);
    });

    it('lists page by page in each order, what has the same name too', async () => {
      for (const [name, day] of [
        ['b', 1],
        ['A', 3],
        ['b', 2],
      ]) {
        await store.insert(
          anItem({
            name: String(name),
            createdAt: `2026-01-0${day}T00:00:00.000Z`,
          }),
        );
      }
      for (const [sort, expected] of [
        ['name', 'A b b'],
        ['-name', 'b b A'],
        ['createdAt', 'b b A'],
        ['-createdAt', 'A b b'],
      ] as const) {
        const seen = new Map<string, string>();
        let cursor: string | undefined;
        do {
          const page = await store.list({ sort, limit: 1, cursor });
          page.items.forEach(({ id, name }) => seen.set(id, name));
          cursor = page.nextCursor;
        } while (cursor);
        expect([sort, [...seen.values()].join(' ')]).toEqual([sort, expected]);
      }
    });

    it('shows only what the given owners have', async () => {
      await store.insert(anItem({ name: 'mine', owner: 'user:default/ann' }));
      await store.insert(anItem({ name: 'other', owner: 'user:default/bob' }));
      const visible = { owners: ['user:default/ann'] };
      expect(await names({ visible })).toEqual(['mine']);
      expect(await names({ visible, search: 'other' })).toEqual([]);
    });
  },
);
