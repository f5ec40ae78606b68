import {
  createTestDatabases,
  NpmRegistryStub,
  startNpmRegistryStub,
} from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  example,
  integrityOf,
  packageName,
  packageRequests,
  packed,
  startWithRegistry,
} from '../__testUtils__/driverPackages';
import { eventually } from '../__testUtils__/eventually';
import { aRequest } from '../__testUtils__/requests';
import { startAcmeCloud } from '../__testUtils__/startAcmeCloud';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();
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
        name: packageName,
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
          package: { name: packageName, version: '1.0.0' },
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

    it('installs it once, however many do so at once', async () => {
      const answers = await Promise.all([upload(v1), upload(v1), upload(v1)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([
        201, 409, 409,
      ]);
      expect(await list()).toHaveLength(1);
    });

    it('searches the registry, and installs from it what is signed', async () => {
      registry.publish({ name: packageName, version: '1.0.0', archive: v1 });
      registry.publish({
        name: packageName,
        version: '1.1.0',
        archive: v2,
        description: 'A small one',
      });
      const { body: found } = await backend
        .ask('get', '/driver-registry-packages?q=acme')
        .expect(200);
      expect(found).toEqual({
        registry: registry.url,
        items: [
          { name: packageName, version: '1.1.0', description: 'A small one' },
        ],
      });
      const { body: old } = await install({
        name: packageName,
        version: '1.0.0',
      }).expect(201);
      const { body: latest } = await install({ name: packageName }).expect(201);
      expect([old, latest]).toMatchObject([
        { version: '1.0.0', source: 'registry', signature: 'verified' },
        { version: '1.1.0', source: 'registry', signature: 'verified' },
      ]);
      await install({ name: packageName, version: '7.0.0' }).expect(404);
      await install({ name: 'nobody-has-this' }).expect(404);
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
        install({ name: packageName }),
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
