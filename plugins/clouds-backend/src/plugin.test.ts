import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { eventually } from './__testUtils__/eventually';
import { hangForGood } from './__testUtils__/faults';
import { aRequest } from './__testUtils__/requests';
import { TestBackend } from './__testUtils__/TestBackend';
import { TestWorld } from './__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('cloudsPlugin on %s', engine => {
  let knex: Knex;
  let world: TestWorld;
  let backend: TestBackend;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex, 'main', 0);
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const start = async (settings = {}) => {
    backend = await TestBackend.start({
      knex,
      world,
      settings,
      reconciles: true,
    });
  };
  const get = async (path: string) => (await backend.ask('get', path)).body;
  const operationIs = (id: string, state: string) =>
    eventually(
      () => get(`/operations/${id}`),
      operation => operation.state === state,
    );

  it('brings what is asked for to life, tells about it, and takes it away', async () => {
    await start();
    const { body } = await backend
      .ask('post', '/instances')
      .send(aRequest({ volumeGiB: 10 }));
    await operationIs(body.id, 'succeeded');
    expect(world.cloud.listInstances()).toHaveLength(1);
    const [{ id }] = body.instances;
    await backend.ask('delete', `/instances/${id}`).expect(202);
    await eventually(
      () => backend.ask('get', `/instances/${id}`),
      ({ status }) => status === 404,
    );
    expect(world.cloud.listInstances()).toEqual([]);
    expect(world.cloud.listVolumes()).toEqual([]);
    expect(backend.published).toContainEqual({
      topic: 'clouds.instance.changed',
      eventPayload: { instanceIds: [id], operationId: body.id },
    });
  });

  it('works also where credentials could not be encrypted anew at its start', async () => {
    jest
      .spyOn(world.secrets, 'currentKeyId')
      .mockRejectedValueOnce(new Error('The vault is away'));
    await start();
    const { body } = await backend.ask('post', '/instances').send(aRequest());
    await operationIs(body.id, 'succeeded');
    expect(JSON.stringify(backend.logged)).toContain('The vault is away');
  });

  it('encrypts credentials anew when the secrets key changes, and goes on meanwhile', async () => {
    await start();
    world.keys.change('k2', 'k1');
    const newest = await eventually(
      async () => (await world.accounts.findByName('main'))!,
      ({ credentialKeyId }) => credentialKeyId === 'k2',
    );
    world.keys.change('k2');
    expect((await world.connections.settings(newest)).credential).toEqual({
      password: 'right',
    });
    const { body } = await backend.ask('post', '/instances').send(aRequest());
    await operationIs(body.id, 'succeeded');
  });

  it('goes on with other instances while a call about one hangs', async () => {
    world.cloud.faults.set('instances.create', (work, options, name) =>
      world.cloud.calls.filter(call => call === 'instances.create').length === 1
        ? hangForGood(work, options, name)
        : work(),
    );
    await start();
    const first = await backend.ask('post', '/instances').send(aRequest());
    await eventually(
      async () => world.cloud.calls,
      calls => calls.includes('instances.create'),
    );
    const second = await backend
      .ask('post', '/instances')
      .send(aRequest({ name: 'other' }));
    await operationIs(second.body.id, 'succeeded');
    expect((await get(`/operations/${first.body.id}`)).state).toBe('running');
  });

  it('has the accounts of the configuration, and lets go of those that are no longer in it', async () => {
    const account = {
      name: 'declared',
      title: 'Declared',
      driver: 'fake',
      owner: 'group:default/Civic',
      credential: { password: 'right' },
    };
    await start({
      accounts: [{ title: 'Without a name' }, { name: 'BAD' }, account],
    });
    const [declared] = (await get('/accounts?name=declared')).items;
    expect(declared).toMatchObject({
      title: 'Declared',
      declared: true,
      owner: 'group:default/civic',
    });
    expect((await get('/accounts')).items).toHaveLength(2);
    const path = `/accounts/${declared.id}`;
    const refused = await backend.ask('patch', path).send({ title: 'Mine' });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(/change it there/);
    await eventually(
      () => get(path),
      ({ inventory }) => inventory.state === 'ok',
    );
    await backend.stop();

    await start();
    expect(await get(path)).toMatchObject({ declared: false });
    await backend.ask('delete', path).expect(204);
  });
});
