import {
  createTestDatabases,
  NpmRegistryStub,
  startNpmRegistryStub,
} from '@rackstage/test-kit';
import { Knex } from 'knex';
import { createHash, randomUUID } from 'node:crypto';
import { archiveOf, exampleFiles } from '../__testUtils__/driverArchive';
import { eventually } from '../__testUtils__/eventually';
import { aRequest } from '../__testUtils__/requests';
import { startAcmeCloud } from '../__testUtils__/startAcmeCloud';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';
import { DatabaseDriverPackagesStore } from '../database/DatabaseDriverPackagesStore';

const databases = createTestDatabases();
const integrityOf = (archive: Buffer) =>
  `sha512-${createHash('sha512').update(archive).digest('base64')}`;

const example = exampleFiles();
const { name } = JSON.parse(example['package.json']);

/** The example with its package.json changed. */
function packed(change: object = {}, code = example['index.cjs']): Buffer {
  const manifest = { ...JSON.parse(example['package.json']), ...change };
  return archiveOf({
    'package.json': JSON.stringify(manifest),
    'index.cjs': code,
  });
}

/** The example as another driver. */
const driverField = (change: object) => ({
  rackstage: {
    driver: {
      ...JSON.parse(example['package.json']).rackstage.driver,
      ...change,
    },
  },
});

const v1 = packed();
const v2 = packed({ version: '1.1.0' });

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'driver packages over HTTP on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let backend: TestBackend;
    let registry: NpmRegistryStub;

    const start = (settings: object = {}) =>
      TestBackend.start({
        knex,
        world,
        settings: {
          driverPackages: {
            registry: registry.url,
            token: registry.token,
            ...settings,
          },
        },
      });

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

    const upload = (
      archive: Buffer,
      integrity = integrityOf(archive),
      at = backend,
    ) => at.ask('post', `/driver-packages`).query({ integrity }).send(archive);

    const install = (body: object, at = backend) =>
      at.ask('post', '/driver-package-installations').send(body);

    const list = async (at = backend) =>
      (await at.ask('get', '/driver-packages').expect(200)).body.items;

    const driver = async (at = backend) => {
      const { body } = await at.ask('get', '/drivers').expect(200);
      return body.items.find((item: { name: string }) =>
        item.name.startsWith('acme'),
      );
    };

    const anAccount = (endpoint: string) => ({
      name: 'acme',
      title: 'Acme',
      driver: 'acme-cloud',
      owner: 'group:default/civic',
      config: { endpoint },
      credential: { token: 'acme-token' },
    });

    it('installs what is uploaded, while everything runs, and in every replica', async () => {
      const replica = await start();
      const { body } = await upload(v1).expect(201);
      expect(body).toMatchObject({
        name,
        version: '1.0.0',
        driver: 'acme-cloud',
        license: 'Apache-2.0',
        state: 'installed',
        active: true,
        source: 'upload',
        signature: 'none',
        integrity: integrityOf(v1),
        accountCount: 0,
        installedBy: 'user:default/ann',
      });
      for (const at of [backend, replica]) {
        expect(await driver(at)).toMatchObject({
          title: 'Acme Cloud',
          'title@ko': '에크미 클라우드',
          builtIn: false,
          enabled: true,
          package: { name, version: '1.0.0' },
        });
      }
      // It has to be unpacked there first: nothing listens at the address.
      const { body: test } = await replica
        .ask('post', '/connection-tests')
        .send({
          driver: 'acme-cloud',
          config: { endpoint: 'http://127.0.0.1:9' },
          credential: { token: 'x' },
        })
        .expect(200);
      expect(test.error).toMatchObject({
        code: 'Unavailable',
        message: expect.stringMatching(/^Acme Cloud does not answer/),
      });
      const [{ process: status }] = await list(replica);
      expect(status).toMatchObject({ state: 'running', restarts: 0 });
      await backend.ask('delete', `/driver-packages/${body.id}`).expect(204);
      expect(await driver(replica)).toBeUndefined();
      await replica.stop();
    });

    it('has versions side by side: accounts move one by one, and back', async () => {
      const cloud = await startAcmeCloud();
      const first = (await upload(v1).expect(201)).body;
      const { body: account } = await backend
        .ask('post', '/accounts')
        .send(anAccount(cloud.url))
        .expect(201);
      expect(account).toMatchObject({
        driverPackageId: first.id,
        driverVersion: '1.0.0',
        capabilities: ['images', 'specs', 'instances'],
      });
      const second = (await upload(v2).expect(201)).body;
      expect(second.active).toBe(false);
      expect((await driver()).package.version).toBe('1.0.0');
      await backend
        .ask('patch', `/driver-packages/${second.id}`)
        .send({ active: true })
        .expect(200);
      expect((await driver()).package.version).toBe('1.1.0');

      const move = (driverPackageId: string) =>
        backend
          .ask('patch', `/accounts/${account.id}`)
          .send({ driverPackageId });
      const moved = await move(second.id).expect(200);
      expect(moved.body.driverVersion).toBe('1.1.0');
      const remove = (id: string) =>
        backend.ask('delete', `/driver-packages/${id}`);
      const inUse = await remove(second.id).expect(409);
      expect(inUse.body.error.message).toMatch(/make another one active/);
      await move(first.id).expect(200);
      expect(
        (await list()).map(
          (item: { version: string; accountCount: number }) => [
            item.version,
            item.accountCount,
          ],
        ),
      ).toEqual([
        ['1.1.0', 0],
        ['1.0.0', 1],
      ]);
      const used = await remove(first.id).expect(409);
      expect(used.body.error.message).toMatch(/Accounts use this version/);
      await backend.ask('delete', `/accounts/${account.id}`).expect(204);
      await remove(first.id).expect(204);
      await remove(second.id).expect(204);
      expect(await driver()).toBeUndefined();
      await cloud.close();
    });

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
        name,
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
        detail: `${name} brings the driver 'acme-cloud' already`,
      });
    });

    it('installs it once, however many do so at once', async () => {
      const answers = await Promise.all([upload(v1), upload(v1), upload(v1)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([
        201, 409, 409,
      ]);
      expect(await list()).toHaveLength(1);
    });

    it('searches the registry, and installs from it what is signed', async () => {
      registry.publish({ name, version: '1.0.0', archive: v1 });
      registry.publish({
        name,
        version: '1.1.0',
        archive: v2,
        description: 'A small one',
      });
      const { body: found } = await backend
        .ask('get', '/driver-registry-packages?q=acme')
        .expect(200);
      expect(found).toEqual({
        registry: registry.url,
        items: [{ name, version: '1.1.0', description: 'A small one' }],
      });
      const { body: old } = await install({ name, version: '1.0.0' }).expect(
        201,
      );
      const { body: latest } = await install({ name }).expect(201);
      expect([old, latest]).toMatchObject([
        { version: '1.0.0', source: 'registry', signature: 'verified' },
        { version: '1.1.0', source: 'registry', signature: 'verified' },
      ]);
      await install({ name, version: '7.0.0' }).expect(404);
      await install({ name: 'nobody-has-this' }).expect(404);
    });

    it.each([
      ['another archive', { integrity: integrityOf(v2) }, 'checksum'],
      [
        'a wrong signature',
        { signature: Buffer.from('no').toString('base64') },
        'signature',
      ],
    ])('refuses from the registry %s', async (_, change, code) => {
      registry.publish({ name, version: '1.0.0', archive: v1, ...change });
      const { body } = await install({ name }).expect(400);
      expect(body.error.reason.code).toBe(code);
    });

    it('refuses what nobody trusted has signed, where that is asked for', async () => {
      const strict = await start({
        requireSignature: true,
        trustedKeys: [registry.key],
      });
      registry.publish({ name, version: '1.0.0', archive: v1, signed: false });
      const unsigned = await install({ name }, strict).expect(400);
      expect(unsigned.body.error.reason.code).toBe('unsigned');
      const uploaded = await upload(v1, integrityOf(v1), strict).expect(400);
      expect(uploaded.body.error.reason.code).toBe('unsigned');
      registry.publish({ name, version: '1.1.0', archive: v2 });
      await install({ name }, strict).expect(201);
      await strict.stop();
    });

    it('needs a permission for all of it', async () => {
      backend.policy.decide = permission =>
        permission !== 'clouds.driver.install';
      const id = '0b3c0f0e-0000-4000-8000-000000000001';
      expect(await list()).toEqual([]);
      const { body: found } = await backend
        .ask('get', '/driver-registry-packages?q=a')
        .expect(200);
      expect(found).toEqual({ items: [] });
      const requests = [
        upload(v1),
        install({ name }),
        backend.ask('patch', `/driver-packages/${id}`).send({ active: true }),
        backend.ask('delete', `/driver-packages/${id}`),
      ];
      for (const { status } of await Promise.all(requests)) {
        expect(status).toBe(403);
      }
    });

    it('makes one instance when the driver dies after the cloud has made it', async () => {
      const cloud = await startAcmeCloud();
      await upload(packed({}, dyingOnce(example['index.cjs']))).expect(201);
      await backend
        .ask('post', '/accounts')
        .send(anAccount(cloud.url))
        .expect(201);
      // Its loops are held still as long as it is there.
      await backend.stop();
      backend = await TestBackend.start({
        knex,
        world,
        reconciles: true,
      });
      await eventually(
        async () => (await backend.ask('get', '/accounts?name=acme')).body,
        ({ items: [{ inventory }] }) =>
          inventory.state === 'ok' && !inventory.synchronizing,
      );
      const { body: operation } = await backend
        .ask('post', '/instances')
        .send(
          aRequest({
            account: 'acme',
            region: 'acme-1',
            image: 'linux',
            spec: 'small',
          }),
        )
        .expect(202);
      const [{ id }] = operation.instances;
      await eventually(
        async () => (await backend.ask('get', `/instances/${id}`)).body,
        ({ phase }) => phase === 'Running',
      );
      expect(await cloud.instances()).toHaveLength(1);
      const [{ process: status }] = await list();
      expect(status).toMatchObject({
        state: 'running',
        restarts: 1,
        lastFault: { cause: 'exited', message: 'It ended with code 9' },
      });
      await cloud.close();
    });
  },
);

/** Ends as soon as the cloud has made its first instance, before it can say so. */
const dyingOnce = (code: string) => `
  const real = globalThis.fetch;
  globalThis.fetch = async (url, options) => {
    const isCreation = options.method === 'POST' && url.endsWith('/instances');
    const before = isCreation && await (await real(url, { headers: options.headers })).json();
    const answer = await real(url, options);
    if (isCreation && before.length === 0) { process.exit(9); }
    return answer;
  };
  ${code}`;
