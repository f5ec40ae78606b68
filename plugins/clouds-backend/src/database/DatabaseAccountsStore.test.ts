import { ConflictError, NotFoundError } from '@backstage/errors';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { anAccount, anInstance, anOperation } from '../__testUtils__/records';
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
      expect(await knex('accounts').select('name')).toEqual([{ name: 'main' }]);
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
