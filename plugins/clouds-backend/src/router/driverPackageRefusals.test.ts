import {
  createTestDatabases,
  NpmRegistryStub,
  startNpmRegistryStub,
} from '@rackstage/test-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  driverField,
  example,
  integrityOf,
  packageName,
  packageRequests,
  packed,
  startWithRegistry,
} from '../__testUtils__/driverPackages';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';
import { DatabaseDriverPackagesStore } from '../database/DatabaseDriverPackagesStore';

const databases = createTestDatabases();

const v1 = packed();
const v2 = packed({ version: '1.1.0' });

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'what is refused of driver packages on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let backend: TestBackend;
    let registry: NpmRegistryStub;

    const start = (settings: object = {}) =>
      startWithRegistry(registry, { knex, world }, settings);

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      registry = await startNpmRegistryStub();
      backend = await start();
    });

    afterEach(async () => {
      await backend.stop();
      await registry.close();
      await knex.destroy();
    });

    const { upload, install, list, driver } = packageRequests(() => backend);

    it.each([
      ['no package', Buffer.from('hello'), 'not-a-package'],
      ['an older interface', packed(driverField({ api: '0' })), 'api'],
      ['an id of the portal', packed(driverField({ id: 'fake' })), 'id-taken'],
      [
        'another id in its code',
        packed(driverField({ id: 'acme-other' })),
        'manifest',
      ],
      ['an end at its start', packed({}, 'process.exit(3)'), 'start'],
      [
        'schemas in one language',
        packed({}, example['index.cjs'].replaceAll('title@ko', 'other')),
        'wrong-shape',
      ],
      [
        'a connection that lists nothing',
        packed({}, example['index.cjs'].replace('regions:', 'nothing:')),
        'wrong-shape',
      ],
      [
        'a credential that is taken whatever it is',
        packed(
          {},
          `${example['index.cjs']};
           const connect = module.exports.driver.connect;
           module.exports = { driver: { ...module.exports.driver, connect: s => ({ ...connect(s), verify: async () => ({ principal: 'any' }) }) } };`,
        ),
        'wrong-refusal',
      ],
      [
        'errors of its own kind',
        packed(
          {},
          `${example['index.cjs']};
           const connect = module.exports.driver.connect;
           module.exports = { driver: { ...module.exports.driver, connect: s => ({ ...connect(s), verify: async () => { throw new Error('oops') } }) } };`,
        ),
        'wrong-refusal',
      ],
      [
        'an end while it is asked',
        packed(
          {},
          `${example['index.cjs']};
           const connect = module.exports.driver.connect;
           module.exports = { driver: { ...module.exports.driver, connect: s => ({ ...connect(s), verify: () => process.exit(5) }) } };`,
        ),
        'no-answer',
      ],
    ])('refuses %s, with the reason', async (_, archive, code) => {
      const { body } = await upload(archive).expect(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        reason: { code, detail: expect.any(String) },
      });
      const [refused] = await list();
      expect(refused).toMatchObject({ state: 'refused', reason: { code } });
      expect(await driver()).toBeUndefined();
      expect(backend.audited().at(-1)).toMatchObject({
        eventId: 'uploadDriverPackage',
        status: 'failed',
      });
      await backend.ask('delete', `/driver-packages/${refused.id}`).expect(204);
      expect(await list()).toEqual([]);
    });

    it('refuses what a replica that is gone was checking; it can be installed again', async () => {
      const store = new DatabaseDriverPackagesStore(knex, 'default');
      await store.reserve({
        id: randomUUID(),
        driver: 'acme-cloud',
        name: packageName,
        version: '1.0.0',
        state: 'checking',
        active: false,
        source: 'upload',
        integrity: integrityOf(v1),
        signature: 'none',
        sizeBytes: v1.length,
        installedBy: 'user:default/ann',
        installedAt: new Date(Date.now() - 3_600_000).toISOString(),
      });
      const [interrupted] = await list();
      expect(interrupted).toMatchObject({
        state: 'refused',
        reason: { code: 'interrupted' },
      });
      await upload(v1).expect(201);
    });

    it('refuses what was tampered with', async () => {
      const { body } = await upload(v2, integrityOf(v1)).expect(400);
      expect(body.error.reason.code).toBe('checksum');
    });

    it('refuses a driver that another package brings', async () => {
      await upload(v1).expect(201);
      const { body } = await upload(packed({ name: 'stranger' })).expect(400);
      expect(body.error.reason).toEqual({
        code: 'id-taken',
        detail: `${packageName} brings the driver 'acme-cloud' already`,
      });
    });

    it.each([
      ['another archive', { integrity: integrityOf(v2) }, 'checksum'],
      [
        'a wrong signature',
        { signature: Buffer.from('no').toString('base64') },
        'signature',
      ],
    ])('refuses from the registry %s', async (_, change, code) => {
      registry.publish({
        name: packageName,
        version: '1.0.0',
        archive: v1,
        ...change,
      });
      const { body } = await install({ name: packageName }).expect(400);
      expect(body.error.reason.code).toBe(code);
    });

    it('refuses what nobody trusted has signed, where that is asked for', async () => {
      const strict = await start({
        requireSignature: true,
        trustedKeys: [registry.key],
      });
      registry.publish({
        name: packageName,
        version: '1.0.0',
        archive: v1,
        signed: false,
      });
      const unsigned = await install({ name: packageName }, strict).expect(400);
      expect(unsigned.body.error.reason.code).toBe('unsigned');
      const uploaded = await upload(v1, integrityOf(v1), strict).expect(400);
      expect(uploaded.body.error.reason.code).toBe('unsigned');
      registry.publish({ name: packageName, version: '1.1.0', archive: v2 });
      await install({ name: packageName }, strict).expect(201);
      await strict.stop();
    });
  },
);
