import { createTestDatabases } from '@rackstage/test-kit';
import fc from 'fast-check';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { anAccount } from '../__testUtils__/records';
import { AccountQuery } from './AccountsStore';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'lists of DatabaseAccountsStore on %s',
  engine => {
    let knex: Knex;
    let store: DatabaseAccountsStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      store = new DatabaseAccountsStore(knex);
    });

    afterEach(() => knex.destroy());

    const insert = async (values: Parameters<typeof anAccount>[0]) => {
      const account = anAccount(values);
      await store.insert(account);
      return account;
    };
    const names = async (query: Partial<AccountQuery>) =>
      (await store.list({ sort: 'title', limit: 500, ...query })).items.map(
        ({ name }) => name,
      );

    it('pages through accounts of any title without leaving one out or showing one twice', async () => {
      const titles = fc.array(
        fc.string({
          unit: fc.constantFrom('가', '나', 'a', 'B', 'é', 'É', '%', '🏙️', ' '),
          minLength: 1,
          maxLength: 3,
        }),
        { minLength: 1, maxLength: 8 },
      );
      const sorts = fc.constantFrom<AccountQuery['sort']>(
        'title',
        '-title',
        'createdAt',
        '-createdAt',
      );
      await fc.assert(
        fc.asyncProperty(
          titles,
          sorts,
          fc.integer({ min: 1, max: 4 }),
          async (all, sort, limit) => {
            await knex('accounts').delete();
            for (const [index, title] of all.entries()) {
              await insert({ name: `n${index}`, title });
            }
            const paged: string[] = [];
            let cursor: string | undefined;
            do {
              const page = await store.list({ sort, limit, cursor });
              expect(page.items.length).toBeLessThanOrEqual(limit);
              paged.push(...page.items.map(({ name }) => name));
              cursor = page.nextCursor;
            } while (cursor);
            expect(paged).toEqual(await names({ sort }));
            expect(new Set(paged).size).toBe(all.length);
          },
        ),
        { numRuns: 25 },
      );
    });

    it('neither repeats nor skips what stays when rows come and go between pages', async () => {
      const inserted = [];
      for (const name of ['b', 'd', 'f', 'h']) {
        inserted.push(await insert({ name, title: name }));
      }
      const first = await store.list({ sort: 'title', limit: 2 });
      expect(first.items.map(({ name }) => name)).toEqual(['b', 'd']);
      await insert({ name: 'a', title: 'a' });
      await insert({ name: 'e', title: 'e' });
      await store.delete(inserted[1].id);
      const { nextCursor: cursor } = first;
      expect(await names({ cursor })).toEqual(['e', 'f', 'h']);
    });

    it('turns the order around', async () => {
      for (const title of ['나', 'b', 'A', '가']) {
        await insert({ name: `n${title.charCodeAt(0)}`, title });
      }
      const up = await names({});
      expect(await names({ sort: '-title' })).toEqual([...up].reverse());
      expect(up.indexOf('n65')).toBeLessThan(up.indexOf('n98'));
    });

    it.each(['nonsense', '', 'W10', 'WyJ0aXRsZSIsImEiXQ'])(
      'refuses the cursor %j',
      async cursor => {
        await expect(names({ cursor })).rejects.toThrow(/does not belong/);
      },
    );

    it.each([
      [['title', 'a', 5]],
      [['title', 'a\0', 'id']],
      [['title', 'a', 'id\0']],
      [['title', null, 'id']],
      [['-title', 'a', 'id']],
      [{ title: 'a' }],
    ])('refuses a cursor made of %j', async parts => {
      const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url');
      await expect(names({ cursor })).rejects.toThrow(/does not belong/);
    });

    it.each([
      ['서울', ['ko']],
      ['울 계', ['ko']],
      ['서울'.normalize('NFD'), ['ko']],
      ['SEOUL', ['en']],
      ['100%', ['percent']],
      ['%', ['percent']],
      ['_', ['under']],
      ['\\', ['back']],
      ['école', ['fr']],
      ["'; drop table accounts; --", []],
      ['perc', ['percent']],
    ])('finds by %j', async (search, found) => {
      await insert({ name: 'ko', title: '서울 계정' });
      await insert({ name: 'en', title: 'Seoul' });
      await insert({ name: 'percent', title: 'Full to 100%' });
      await insert({ name: 'under', title: 'a_b' });
      await insert({ name: 'back', title: 'a\\b' });
      await insert({ name: 'fr', title: 'ÉCOLE' });
      expect(await names({ search })).toEqual(found);
    });

    it('finds by any part of a title and by nothing else', async () => {
      const text = fc.string({
        unit: fc.constantFrom('가', 'a', 'A', 'É', 'é', '%', '_', '\\', ' '),
        minLength: 1,
        maxLength: 4,
      });
      await fc.assert(
        fc.asyncProperty(text, text, async (title, search) => {
          await knex('accounts').delete();
          await insert({ name: 'zzz', title });
          const matches = title.toLowerCase().includes(search.toLowerCase());
          expect(await names({ search })).toEqual(matches ? ['zzz'] : []);
        }),
        { numRuns: 60 },
      );
    });

    it('finds by the new title after a change', async () => {
      const { id } = await insert({ title: 'Before' });
      await store.update(id, { title: '이후' });
      expect(await names({ search: '이후' })).toEqual(['main']);
      expect(await names({ search: 'before' })).toEqual([]);
    });

    it('filters by driver, name and what may be seen', async () => {
      await insert({ name: 'a', driver: 'sandbox', owner: 'group:default/x' });
      await insert({
        name: 'b',
        driver: 'openstack',
        owner: 'group:default/y',
      });
      await insert({
        name: 'c',
        driver: 'openstack',
        owner: 'group:default/x',
      });
      const x = { owners: ['group:default/x'] };
      expect((await names({ drivers: ['openstack'] })).sort()).toEqual([
        'b',
        'c',
      ]);
      expect(await names({ names: ['a', 'z'] })).toEqual(['a']);
      expect((await names({ visible: x })).sort()).toEqual(['a', 'c']);
      expect(await names({ visible: { not: x } })).toEqual(['b']);
      expect(await names({ visible: x, drivers: ['openstack'] })).toEqual([
        'c',
      ]);
      expect(await names({ visible: { owners: [] } })).toEqual([]);
    });
  },
);
