import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { migrate } from '../__testUtils__/migrate';
import { anAccount } from '../__testUtils__/records';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';
import { DatabaseDriverPackagesStore } from './DatabaseDriverPackagesStore';
import { DriverPackageRecord } from './DriverPackagesStore';

const databases = createTestDatabases();
const at = '2026-03-02T10:00:00.000Z';
const archive = Buffer.from([0x1f, 0x8b, 0x00, 0xff]);

const description = {
  name: 'acme-cloud',
  title: 'Acme Cloud',
  configSchema: { type: 'object' },
  credentialSchema: { type: 'object' },
  importFormats: [],
};

const aPackage = (
  values: Partial<DriverPackageRecord> = {},
): DriverPackageRecord => ({
  id: randomUUID(),
  driver: 'acme-cloud',
  name: '@acme/cloud-driver',
  version: '1.0.0',
  state: 'checking',
  active: false,
  source: 'upload',
  integrity: 'sha512-AAAA',
  signature: 'none',
  sizeBytes: 4,
  entry: 'index.cjs',
  installedBy: 'user:default/ann',
  installedAt: at,
  ...values,
});

describe.each(databases.eachSupportedId())(
  'DatabaseDriverPackagesStore on %s',
  engine => {
    let knex: Knex;
    let store: DatabaseDriverPackagesStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      store = new DatabaseDriverPackagesStore(knex, 'default');
    });

    afterEach(() => knex.destroy());

    const install = async (values?: Partial<DriverPackageRecord>) => {
      const record = aPackage(values);
      await store.reserve(record);
      return store.finish(record.id, archive, description);
    };

    it('keeps an archive byte by byte, once it is checked', async () => {
      const record = aPackage();
      await store.reserve(record);
      await expect(store.archive(record.id)).rejects.toThrow(
        /is not installed/,
      );
      const installed = await store.finish(record.id, archive, description);
      expect(installed).toMatchObject({
        state: 'installed',
        active: true,
        description,
      });
      expect((await store.archive(record.id)).equals(archive)).toBe(true);
    });

    it('has one of several at once', async () => {
      const answers = await Promise.allSettled(
        [1, 2, 3].map(() => store.reserve(aPackage())),
      );
      expect(
        answers.filter(({ status }) => status === 'fulfilled'),
      ).toHaveLength(1);
      expect(await store.list()).toHaveLength(1);
    });

    it('has one active version of a driver, and removes the others only', async () => {
      const first = await install();
      const second = await install({ version: '1.1.0' });
      expect(second.active).toBe(false);
      await store.activate(second.id);
      expect(
        (await store.list()).map(({ version, active }) => [version, active]),
      ).toEqual(
        expect.arrayContaining([
          ['1.0.0', false],
          ['1.1.0', true],
        ]),
      );
      await expect(store.remove(second.id)).rejects.toThrow(
        /make another one active/,
      );
      await store.remove(first.id);
      await store.remove(second.id);
      expect(await store.list()).toEqual([]);
      expect(await knex('driver_package_archives')).toEqual([]);
    });

    it('removes none that accounts use, and counts them', async () => {
      const { id } = await install();
      const accounts = new DatabaseAccountsStore(knex);
      await accounts.insert(
        anAccount({ driver: 'acme-cloud', driverPackageId: id }),
      );
      expect(await store.countAccounts()).toEqual(new Map([[id, 1]]));
      await expect(store.remove(id)).rejects.toThrow(/Accounts use/);
    });

    it('refuses what somebody who is gone was checking, and only that', async () => {
      const old = aPackage();
      await store.reserve(old);
      const fresh = aPackage({
        version: '1.1.0',
        installedAt: '2026-03-02T10:05:00.000Z',
      });
      await store.reserve(fresh);
      await store.refuseInterrupted('2026-03-02T10:03:00.000Z');
      expect(await store.get(old.id)).toMatchObject({
        state: 'refused',
        active: false,
        reason: { code: 'interrupted' },
      });
      expect(await store.get(fresh.id)).toMatchObject({ state: 'checking' });
      // Whoever wakes up after all is told, and the same version can be installed again.
      await expect(store.finish(old.id, archive, description)).rejects.toThrow(
        /install it again/,
      );
      await install();
    });

    it('keeps the last twenty refusals', async () => {
      for (let minute = 0; minute < 23; minute++) {
        await store.refuse(
          aPackage({
            name: undefined,
            version: undefined,
            driver: undefined,
            reason: { code: 'not-a-package', detail: `${minute}` },
            installedAt: `2026-03-02T10:${String(minute).padStart(2, '0')}:00.000Z`,
          }),
        );
      }
      const kept = await store.list();
      expect(kept).toHaveLength(20);
      expect(kept[0].reason?.detail).toBe('22');
    });

    it('is of its own workspace', async () => {
      const { id } = await install();
      const elsewhere = new DatabaseDriverPackagesStore(knex, 'other');
      expect(await elsewhere.list()).toEqual([]);
      await expect(elsewhere.get(id)).rejects.toThrow(/No driver package/);
      await expect(elsewhere.archive(id)).rejects.toThrow(/not installed/);
    });
  },
);
