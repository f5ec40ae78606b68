import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { anAccount } from '../__testUtils__/records';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';
import { InventoryItemRecord } from './records';

const databases = createTestDatabases();
const now = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T10:00:00.000Z';
const latest = '2026-03-02T11:00:00.000Z';

const spec = (id: string, name = id, data = {}): InventoryItemRecord => ({
  kind: 'spec',
  region: 'seoul',
  id,
  name,
  data: { id, name, ...data },
});

describe.each(databases.eachSupportedId())(
  'DatabaseInventoryStore on %s',
  engine => {
    const account = anAccount();
    const specs = {
      accountId: account.id,
      kind: 'spec' as const,
      region: 'seoul',
    };
    let knex: Knex;
    let accounts: DatabaseAccountsStore;
    let store: DatabaseInventoryStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      accounts = new DatabaseAccountsStore(knex);
      await accounts.insert(account);
      store = new DatabaseInventoryStore(knex);
    });

    afterEach(() => knex.destroy());

    const list = (query = {}) =>
      store.listItems({ ...specs, limit: 500, ...query });
    const ids = async (query = {}) =>
      (await list(query)).items.map(({ id }) => id);
    const scope = async () => (await store.listScopes([account.id]))[0];

    it('gives back what it was given, also without a region', async () => {
      const small = spec('small', '작은 “규격” %', {
        price: { amount: '0.1' },
      });
      await store.replaceScope(specs, [small], now);
      const seoul: InventoryItemRecord = {
        kind: 'region',
        id: 'seoul',
        name: 'Seoul',
        data: { country: 'KR' },
      };
      const regions = { accountId: account.id, kind: 'region' as const };
      await store.replaceScope(regions, [seoul], now);
      expect(await store.findItem(specs, 'small')).toEqual(small);
      expect(await store.findItem(specs, 'other')).toBeUndefined();
      expect(await store.findItem(regions, 'seoul')).toEqual(seoul);
      expect((await list({ kind: 'region', region: undefined })).items).toEqual(
        [seoul],
      );
    });

    it('puts a reading in the place of the one before', async () => {
      const old = ['a', 'b', 'c'].map(id => spec(id));
      await store.replaceScope(specs, old, now);
      const read = [spec('b', 'new'), spec('c', 'c', { vcpus: 4 }), spec('d')];
      await store.replaceScope(specs, read, later);
      const [b, c, d] = read;
      expect((await list()).items).toEqual([c, d, b]);
      expect(await scope()).toMatchObject({ itemCount: 3, observedAt: later });
      await store.replaceScope(specs, [], latest);
      expect(await ids()).toEqual([]);
      expect(await scope()).toMatchObject({ itemCount: 0, observedAt: latest });
    });

    it('leaves other accounts, kinds and regions alone', async () => {
      const other = anAccount({ name: 'other' });
      await accounts.insert(other);
      const elsewhere = [
        { ...specs, accountId: other.id },
        { ...specs, kind: 'image' as const },
        { ...specs, region: 'tokyo' },
      ];
      for (const place of elsewhere) {
        await store.replaceScope(place, [spec('same')], now);
      }
      await store.replaceScope(specs, [], later);
      for (const place of elsewhere) {
        expect(await ids(place)).toEqual(['same']);
      }
    });

    it('takes as many as a cloud may have, and each once', async () => {
      const many = Array.from({ length: 2500 }, (_, index) =>
        spec(`s${String(index).padStart(4, '0')}`),
      );
      await store.replaceScope(specs, [...many, many[0]], now);
      expect(await scope()).toMatchObject({ itemCount: 2500 });
      await store.replaceScope(specs, many.slice(2000), later);
      expect((await ids()).length).toBe(500);
      expect(await knex('inventory_items')).toHaveLength(500);
    });

    it('pages through equal names and back to none', async () => {
      const same = ['c', 'a', 'e', 'b', 'd'].map(id => spec(id, 'Same'));
      await store.replaceScope(specs, same, now);
      for (const limit of [1, 2, 5]) {
        const paged: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await list({ limit, cursor });
          paged.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor);
        expect(paged).toEqual(['a', 'b', 'c', 'd', 'e']);
      }
    });

    it('gives cursors that the API takes, however long names and ids are', async () => {
      const long = ['a', 'b'].map(id => spec(id.repeat(500), '가'.repeat(500)));
      await store.replaceScope(specs, long, now);
      const { nextCursor: cursor } = await list({ limit: 1 });
      expect(cursor!.length).toBeLessThanOrEqual(8000);
      expect(await ids({ cursor })).toEqual(['b'.repeat(500)]);
    });

    it.each([
      ['우분투', ['ko']],
      ['분투 2', ['ko']],
      ['우분투'.normalize('NFD'), ['ko']],
      ['UBUNTU', ['en']],
      ['%', ['percent']],
      ['_', ['under_score']],
      ['\\', []],
      ['under', ['under_score']],
      ['underXscore', []],
    ])('finds by %j', async (search, found) => {
      const images = [
        spec('ko', '우분투 24.04'.normalize('NFD')),
        spec('en', 'Ubuntu'),
        spec('percent', '100%'),
        spec('under_score', 'x'),
      ];
      await store.replaceScope(specs, images, now);
      expect(await ids({ search })).toEqual(found);
    });

    it('wants to know the region of everything but regions', async () => {
      await expect(list({ region: undefined })).rejects.toThrow(
        /Name the region whose specs/,
      );
    });

    it('keeps what it had when it cannot read, and since when', async () => {
      const error = { code: 'Unavailable' as const, message: '응답 없음' };
      await store.replaceScope(specs, [spec('small')], now);
      await store.failScope(specs, error, later);
      await store.failScope(specs, { ...error, code: 'AuthFailed' }, latest);
      expect(await scope()).toMatchObject({
        observedAt: now,
        itemCount: 1,
        failingSince: later,
        error: { code: 'AuthFailed', message: '응답 없음' },
      });
      expect(await ids()).toEqual(['small']);
      await store.replaceScope(specs, [spec('small')], latest);
      expect(await scope()).toEqual({
        ...specs,
        itemCount: 1,
        observedAt: latest,
      });
    });

    it('remembers a failure of what was never read', async () => {
      const error = { code: 'Unavailable' as const, message: 'No answer' };
      await store.failScope(specs, error, now);
      expect(await scope()).toEqual({
        ...specs,
        itemCount: 0,
        failingSince: now,
        error,
      });
    });

    it('forgets regions that are no more', async () => {
      const regions = { accountId: account.id, kind: 'region' as const };
      for (const place of [regions, specs, { ...specs, region: 'tokyo' }]) {
        await store.replaceScope(place, [spec('x')], now);
      }
      await store.retainRegions(account.id, ['tokyo']);
      const left = await store.listScopes([account.id]);
      expect(left.map(({ region }) => region)).toEqual([undefined, 'tokyo']);
      expect(await ids()).toEqual([]);
      expect(await ids({ region: 'tokyo' })).toEqual(['x']);
    });

    it('does nothing for an account that is gone', async () => {
      const gone = { ...specs, accountId: 'gone' };
      const error = { code: 'Unavailable' as const, message: 'No answer' };
      await store.replaceScope(gone, [spec('x')], now);
      await store.failScope(gone, error, now);
      expect(await knex('inventory_scopes')).toEqual([]);
      expect(await knex('inventory_items')).toEqual([]);
    });

    it('leaves one whole reading when two are stored at once', async () => {
      const readings = ['a', 'b'].map(prefix =>
        Array.from({ length: 150 }, (_, index) => spec(`s${index}`, prefix)),
      );
      await Promise.all(
        readings.map(items => store.replaceScope(specs, items, now)),
      );
      const { items } = await list();
      expect(items).toHaveLength(150);
      expect(new Set(items.map(({ name }) => name)).size).toBe(1);
    });
  },
);
