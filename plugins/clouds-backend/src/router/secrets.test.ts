import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { everyOperation } from '../__testUtils__/everyOperation';
import { eventually } from '../__testUtils__/eventually';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

// Every operation there is.
jest.setTimeout(60_000);

const tables = [
  'accounts',
  'account_credentials',
  'inventory_scopes',
  'inventory_items',
  'inventory_regions',
  'inventory_events',
  'operations',
  'instances',
  'instance_labels',
  'instance_events',
  'account_access',
  'terminal_sessions',
  'output_chunks',
];

const marker = 'marker-7c1d-do-not-show';

describe.each(databases.eachSupportedId())('secrets on %s', engine => {
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

  const everyRow = async () => {
    const rows = await Promise.all(tables.map(table => knex(table)));
    return JSON.stringify(rows);
  };

  it('come back in no answer, log, audit entry, event or row', async () => {
    world.cloud.password = marker;
    backend = await TestBackend.start({ knex, world, reconciles: true });
    const answers: unknown[] = [];
    const send = async (
      method: Parameters<TestBackend['ask']>[0],
      path: string,
      body?: object,
    ) => {
      const answer = await backend.ask(method, path).send(body);
      answers.push(answer.body, answer.headers, answer.text);
      return answer;
    };
    const settings = { driver: 'fake', credential: { password: marker } };
    const account = {
      name: 'second',
      title: 'Second',
      owner: 'group:default/civic',
      ...settings,
    };
    const pasted = { format: 'passwords', text: `one=${marker}` };

    // What works …
    await send('post', '/connection-tests', settings);
    await send('post', '/account-imports', { driver: 'fake', ...pasted });
    const made = await send('post', '/accounts', account);
    expect(made.status).toBe(201);
    await send('patch', `/accounts/${made.body.id}`, {
      credential: { password: marker },
    });
    const ofRole = await send(
      'put',
      `/accounts/${made.body.id}/role-credentials/developer`,
      { credential: { password: marker } },
    );
    expect(ofRole.body.credentialRoles).toEqual(['developer']);
    await eventually(
      () => send('get', `/accounts/${made.body.id}`),
      ({ body }) => body.inventory.state === 'ok',
    );
    const operation = await send('post', '/instances', {
      account: 'second',
      owner: 'group:default/civic',
      name: 'web',
      region: 'seoul',
      image: 'ubuntu',
      spec: 'small',
      userData: `#cloud-config ${marker}`,
      idempotencyKey: 'once',
    });
    const [{ id }] = operation.body.instances;
    await eventually(
      () => send('get', `/instances/${id}`),
      ({ body }) => body.phase === 'Running',
    );
    const readings = (
      await everyOperation(world, id, await world.make('volume'))
    ).filter(({ method }) => method === 'get');
    for (const { method, path } of readings) {
      expect((await send(method, path)).status).toBe(200);
    }

    // … and what does not.
    world.cloud.password = 'another';
    await send('post', '/connection-tests', settings);
    await send('post', '/accounts', { ...account, name: 'third' });
    await send('patch', `/accounts/${made.body.id}`, settings);
    await send('put', `/accounts/${made.body.id}/role-credentials/developer`, {
      credential: { password: marker, more: marker },
    });
    await send('post', '/accounts', { ...account, credential: marker });
    await send('post', '/accounts', {
      ...account,
      credential: { password: { secret: marker } },
    });
    await send('post', '/accounts', {
      ...account,
      credential: undefined,
      import: { ...pasted, name: 'two' },
    });
    await send('post', `/accounts/${made.body.id}/synchronizations`);
    await eventually(
      () => send('get', `/accounts/${made.body.id}`),
      ({ body }) => body.inventory.state === 'failing',
    );

    expect(JSON.stringify(answers)).not.toContain(marker);
    expect(JSON.stringify(backend.logged)).not.toContain(marker);
    expect(JSON.stringify(backend.published)).not.toContain(marker);
    const credentials = await knex('accounts').select('config', 'credential');
    expect(JSON.stringify(credentials)).not.toContain(marker);
    expect(JSON.stringify(await knex('account_credentials'))).not.toContain(
      marker,
    );
  });

  it('are noted as used, by whom and on what, in the audit log', async () => {
    backend = await TestBackend.start({ knex, world });
    const account = await world.accounts.findByName('main');
    await backend
      .ask('patch', `/accounts/${account!.id}`)
      .send({ credential: { password: 'right' } })
      .expect(200);
    const entries = JSON.stringify(backend.logged);
    expect(entries).toContain('updateAccount');
    expect(entries).toContain(account!.id);
    expect(entries).toContain('user:default/ann');
  });

  it('are in no row in clear, whoever wrote it', async () => {
    world.cloud.password = marker;
    backend = await TestBackend.start({ knex, world });
    await backend
      .ask('post', '/accounts')
      .send({
        name: 'second',
        title: 'Second',
        driver: 'fake',
        owner: 'group:default/civic',
        credential: { password: marker },
      })
      .expect(201);
    await world.synchronize();
    const rows = await everyRow();
    expect(rows).toContain('second');
    expect(rows).not.toContain(marker);
    expect(rows).not.toContain(Buffer.from(marker).toString('base64url'));
  });
});
