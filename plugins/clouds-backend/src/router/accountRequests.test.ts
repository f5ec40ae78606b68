import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { anAccount } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe('requests for accounts over HTTP', () => {
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

  it('make one that works', async () => {
    const { status, body } = await post('/accounts', anAccount());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'second',
      entityRef: 'resource:default/account-second',
      simulated: true,
      inventory: { state: 'never', synchronizing: true },
      instanceCount: 0,
      revision: 1,
    });
  });

  it('list the drivers there are for one that is not', async () => {
    const { status, body } = await post(
      '/accounts',
      anAccount({ driver: 'aws' }),
    );
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      "No cloud driver named 'aws'; there are: fake",
    );
  });

  it('tell in a test of the connection whether the cloud accepts it', async () => {
    const test = async (password: string) =>
      (
        await post('/connection-tests', {
          driver: 'fake',
          credential: { password },
        })
      ).body;
    expect(await test('right')).toEqual({
      ok: true,
      principal: 'tester',
      scope: 'tests',
    });
    expect(await test('wrong')).toEqual({
      ok: false,
      error: { code: 'AuthFailed', message: 'The password is wrong' },
    });
  });

  it('refuse a name that is taken', async () => {
    const { status, body } = await post(
      '/accounts',
      anAccount({ name: 'main' }),
    );
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/choose another name/);
  });

  it('refuse to remove an account while something uses it', async () => {
    const id = await world.run();
    const { accountId, operationId } = await world.record(id);
    const refused = await backend.ask('delete', `/accounts/${accountId}`);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(
      /still has 1 instance\(s\) managed here; delete them first/,
    );
    await backend.ask('delete', `/instances/${id}`).expect(202);
    world.clock.advance(24 * 3600 * 365);
    await world.settle();
    await backend.ask('delete', `/accounts/${accountId}`).expect(204);
    await backend.ask('get', `/accounts/${accountId}`).expect(404);
    await backend.ask('get', `/operations/${operationId}`).expect(404);
  });

  it('refuse to remove an account while its instance is being made', async () => {
    const { instances } = await world.ask();
    const { accountId } = await world.record(instances[0].id);
    const refused = await backend.ask('delete', `/accounts/${accountId}`);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(/delete them first/);
    await world.settle();
    const { body } = await backend.ask('get', `/instances/${instances[0].id}`);
    expect(body.phase).toBe('Running');
  });

  it('do not send a stored credential to another place', async () => {
    const account = await world.accounts.findByName('main');
    const { status, body } = await post('/connection-tests', {
      accountId: account!.id,
      config: { endpoint: 'https://attacker.example' },
    });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/Give the credential again/);
  });

  it('take a pasted document, and name what it has instead', async () => {
    const found = await post('/account-imports', {
      driver: 'fake',
      format: 'passwords',
      text: 'one=right;two=',
    });
    expect(found.body.items).toEqual([
      { name: 'one', config: {}, hasCredential: true },
      { name: 'two', config: {}, hasCredential: false },
    ]);
    const pasted = (name: string) =>
      post(
        '/accounts',
        anAccount({
          credential: undefined,
          import: { format: 'passwords', text: 'one=right', name },
        }),
      );
    expect((await pasted('three')).body.error.message).toBe(
      "The document has no account 'three'; it has: one",
    );
    expect((await pasted('one')).status).toBe(201);
  });
});
