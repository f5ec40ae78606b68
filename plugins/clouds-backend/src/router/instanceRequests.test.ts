import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aRequest } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe('requests for instances over HTTP', () => {
  let knex: Knex;
  let world: TestWorld;
  let backend: TestBackend;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex);
    backend = await TestBackend.start({ knex, world });
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const post = (path: string, body: object) =>
    backend.ask('post', path).send(body);

  it('refuse several of which one has a name that is taken', async () => {
    await world.run({ name: 'web-02' });
    const { status, body } = await post('/instances', aRequest({ count: 3 }));
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/instances named web-02 already/);
    expect(await knex('instances')).toHaveLength(1);
    expect(await knex('operations')).toHaveLength(1);
  });

  it('list the accounts there are for one that is not', async () => {
    await world.addAccount('branch');
    const { status, body } = await post(
      '/instances',
      aRequest({ account: 'nope' }),
    );
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      "No cloud account named 'nope'; there are: branch, main",
    );
  });

  it('refuse a name that is taken', async () => {
    await world.run();
    const { status, body } = await post('/instances', aRequest());
    expect(status).toBe(409);
    expect(body.error.message).toMatch(
      /instances named web already; choose another name/,
    );
  });

  it('give the same operation for the same key, and refuse another request with it', async () => {
    const request = aRequest();
    const first = await post('/instances', request);
    const again = await post('/instances', request);
    expect(again.status).toBe(202);
    expect(again.body.id).toBe(first.body.id);
    const other = await post('/instances', { ...request, name: 'other' });
    expect(other.status).toBe(409);
    expect(other.body.error.message).toMatch(/take a new one/);
    expect(await knex('instances')).toHaveLength(1);
  });

  it('refuse power changes while an instance is being made or deleted', async () => {
    const { body } = await post('/instances', aRequest());
    const [{ id }] = body.instances;
    const change = () =>
      post(`/instances/${id}/power-changes`, { action: 'stop' });
    expect((await change()).body.error.message).toMatch(/still being made/);
    await backend.ask('delete', `/instances/${id}`).expect(202);
    expect((await change()).body.error.message).toMatch(/being deleted/);
    expect((await change()).status).toBe(409);
  });

  it('refuse to delete what is protected', async () => {
    const id = await world.run({ deletionProtection: true });
    const refused = await backend.ask('delete', `/instances/${id}`);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(/take the protection off/);
    await backend
      .ask('patch', `/instances/${id}`)
      .send({ deletionProtection: false })
      .expect(200);
    await backend.ask('delete', `/instances/${id}`).expect(202);
  });

  it('refuse a change of something that was changed meanwhile', async () => {
    const id = await world.run();
    const change = () =>
      backend
        .ask('patch', `/instances/${id}`)
        .send({ labels: { a: 'b' }, revision: 1 });
    expect((await change()).status).toBe(200);
    const second = await change();
    expect(second.status).toBe(409);
    expect(second.body.error.message).toMatch(/load it again/);
  });

  it('cannot cancel what has succeeded, and take back what has not', async () => {
    const done = await world.record(await world.run({ name: 'done' }));
    const refused = await post(
      `/operations/${done.operationId}/cancellations`,
      {},
    );
    expect(refused.status).toBe(409);
    const { body } = await post('/instances', aRequest());
    const cancelled = await post(`/operations/${body.id}/cancellations`, {});
    expect(cancelled.status).toBe(202);
    expect(cancelled.body).toMatchObject({
      state: 'rolling-back',
      failure: { code: 'Cancelled' },
    });
  });

  it('own things under the one name that the catalog has for an owner', async () => {
    const { body } = await post(
      '/instances',
      aRequest({ owner: 'group:default/Civic' }),
    );
    expect(body.owner).toBe('group:default/civic');
    const { id } = await world.record(await world.run({ name: 'other' }));
    const changed = await backend
      .ask('patch', `/instances/${id}`)
      .send({ owner: 'group:default/OTHER' });
    expect(changed.body.owner).toBe('group:default/other');
    const refused = await backend
      .ask('patch', `/instances/${id}`)
      .send({ owner: 'group:default/nobody' });
    expect(refused.status).toBe(400);
  });
});
