import { ConflictError, NotFoundError } from '@backstage/errors';
import { createTestDatabases } from '@rackstage/test-kit';
import fc from 'fast-check';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { anAccount, anInstance, anOperation } from '../__testUtils__/records';
import { AccountQuery } from './AccountsStore';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';
import { DatabaseInstancesStore } from './DatabaseInstancesStore';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';

const databases = createTestDatabases();
const now = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T10:00:00.000Z';

describe.each(databases.eachSupportedId())(
  'DatabaseAccountsStore on %s',
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
    /** An instance in the account, which may be gone already. */
    const use = (
      account: { id: string; workspaceId: string },
      gone = false,
    ) => {
      const operation = anOperation();
      const deleted = gone ? { deletedAt: now, nextAttemptAt: undefined } : {};
      return new DatabaseInstancesStore(knex, () => now).insertOperation(
        operation,
        [anInstance(account, operation, deleted)],
        { type: 'Normal', reason: 'Requested', params: {}, message: '' },
      );
    };

    it('gives back what it was given', async () => {
      const least = await insert({ name: 'least' });
      const most = await insert({
        name: 'most',
        title: '서울 “계정” 🏙️',
        description: '설명 100%',
        config: { endpoint: 'https://cloud.example', nested: { a: [1, null] } },
        priceList: { currency: 'KRW', specs: { small: '65.4' } },
        declared: true,
      });
      expect(await store.get(least.id)).toEqual(least);
      expect(await store.get(most.id)).toEqual(most);
      expect(await store.findByName('most')).toEqual(most);
      expect(await store.findByName('other')).toBeUndefined();
      expect(await store.getMany([least.id, 'unknown'])).toEqual([least]);
    });

    it('refuses a name that is taken, also when two come at once', async () => {
      const answers = await Promise.allSettled([insert({}), insert({})]);
      const refused = answers.filter(({ status }) => status === 'rejected');
      expect(refused).toMatchObject([
        {
          reason: {
            name: 'ConflictError',
            message: expect.stringMatching(/choose another name/),
          },
        },
      ]);
      expect(await names({})).toEqual(['main']);
    });

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

    it('counts changes and refuses one of an older revision', async () => {
      const { id } = await insert({ description: 'Old' });
      const change = { title: 'New', description: undefined, updatedAt: later };
      const changed = await store.update(id, change, 1);
      expect(changed).toMatchObject({ title: 'New', revision: 2 });
      expect(changed).not.toHaveProperty('description');
      expect(await store.get(id)).toEqual(changed);
      await expect(store.update(id, { title: 'Lost' }, 1)).rejects.toThrow(
        ConflictError,
      );
      await expect(store.update('unknown', {}, 1)).rejects.toThrow(
        NotFoundError,
      );
      expect((await store.get(id)).title).toBe('New');
    });

    it('lets one of two changes of the same revision win', async () => {
      const { id } = await insert({});
      const answers = await Promise.allSettled(
        ['One', 'Two', 'Three'].map(title => store.update(id, { title }, 1)),
      );
      const won = answers.filter(({ status }) => status === 'fulfilled');
      expect(won).toHaveLength(1);
      expect((await store.get(id)).revision).toBe(2);
    });

    it('refuses to remove what is in use, and takes everything along otherwise', async () => {
      const account = await insert({});
      await use(account);
      await expect(store.delete(account.id)).rejects.toThrow(
        /still has 1 instance/,
      );
      await knex('instances').update({ deleted_at: now });
      await new DatabaseInventoryStore(knex).replaceScope(
        { accountId: account.id, kind: 'region' },
        [{ kind: 'region', id: 'seoul', name: 'Seoul', data: {} }],
        now,
      );
      await store.delete(account.id);
      const tables = ['accounts', 'inventory_scopes', 'inventory_items'];
      for (const table of tables) {
        expect(await knex(table)).toEqual([]);
      }
      await expect(store.delete(account.id)).rejects.toThrow(NotFoundError);
    });

    it('never loses an instance that is asked for while its account is removed', async () => {
      const account = await insert({});
      const [removed, asked] = await Promise.allSettled([
        store.delete(account.id),
        use(account),
      ]);
      expect([removed.status, asked.status].sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      expect(
        [removed, asked].find(({ status }) => status === 'rejected'),
      ).toMatchObject({
        reason: {
          name: expect.stringMatching(/ConflictError|NotFoundError/),
        },
      });
      expect(await knex('instances')).toHaveLength(
        removed.status === 'fulfilled' ? 0 : 1,
      );
    });

    it('counts the instances that exist', async () => {
      const account = await insert({});
      const other = await insert({ name: 'other' });
      await use(account);
      await use(account, true);
      expect(await store.countInstances([account.id, other.id])).toEqual(
        new Map([[account.id, 1]]),
      );
    });

    it('knows whose credential has another key', async () => {
      await insert({ credentialKeyId: 'new' });
      const old = await insert({ name: 'old', credentialKeyId: 'old' });
      expect(await store.listWithOtherKey('new')).toEqual([old.id]);
    });

    describe('when inventories are due', () => {
      const lease = (owner: string, milliseconds = 60_000) => ({
        owner,
        milliseconds,
      });

      it('gives each to one process only, the longest due first', async () => {
        for (let index = 0; index < 10; index++) {
          const nextSyncAt = `2026-03-02T08:0${index}:00.000Z`;
          await insert({ name: `n${index}`, nextSyncAt });
        }
        await insert({ name: 'later', nextSyncAt: later });
        const first = await store.claimDueForSync(lease('first'), now, 2);
        expect(first.map(({ name }) => name).sort()).toEqual(['n0', 'n1']);
        const claims = await Promise.all(
          ['a', 'b', 'c', 'd'].map(owner =>
            store.claimDueForSync(lease(owner), now, 3),
          ),
        );
        const claimed = claims.flat().map(({ name }) => name);
        expect(new Set(claimed).size).toBe(claimed.length);
        expect(claimed).not.toContain('later');
        expect(claims.map(({ length }) => length <= 3)).not.toContain(false);
        const rest = await store.claimDueForSync(lease('e'), now, 100);
        expect(claimed.length + rest.length).toBe(8);
      });

      it('passes it on when a process does not renew its lease', async () => {
        const { id } = await insert({});
        await store.claimDueForSync(lease('dead', -1), now, 1);
        const [{ name }] = await store.claimDueForSync(lease('b'), now, 1);
        expect(name).toBe('main');
        expect(await store.renewSyncLeases(lease('dead'), [id])).toEqual([]);
        expect(await store.renewSyncLeases(lease('b'), [id])).toEqual([id]);
        await store.finishSync(lease('dead'), { id, nextSyncAt: now }, later);
        expect(await store.claimDueForSync(lease('c'), now, 1)).toEqual([]);
        expect((await store.get(id)).nextSyncAt).toBe(now);
      });

      it('says when the next is due, and is due again when it was asked for meanwhile', async () => {
        const account = await insert({});
        expect(await store.nextSyncDueAt()).toBe(now);
        await store.claimDueForSync(lease('a'), now, 1);
        expect(await store.nextSyncDueAt()).toBeUndefined();
        await store.finishSync(lease('a'), account, later);
        expect(await store.nextSyncDueAt()).toBe(later);

        const asked = '2026-03-02T10:00:01.000Z';
        const [again] = await store.claimDueForSync(lease('a'), later, 1);
        await store.requestSync(account.id, asked);
        await store.finishSync(lease('a'), again, '2026-03-02T11:00:00.000Z');
        expect(await store.nextSyncDueAt()).toBe(asked);
        await expect(store.requestSync('unknown', now)).rejects.toThrow(
          NotFoundError,
        );
      });
    });
  },
);
