import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  aRequest,
  aResource,
  anAccount,
  publicKey,
} from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('workspaces on %s', engine => {
  let knex: Knex;
  let world: TestWorld;
  let backend: TestBackend;
  let accountId: string;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
    backend = await TestBackend.start({ knex, world });
    for (const id of ['civic', 'parks']) {
      world.workspaces.add({ id });
    }
    accountId = (await world.accounts.findByName('main'))!.id;
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const ask = (
    method: 'get' | 'post' | 'patch' | 'delete',
    path: string,
    body?: object,
  ) => backend.ask(method, path).send(body);
  const names = async (path: string) => {
    const { body } = await ask('get', path).expect(200);
    return body.items.map(({ name }: { name: string }) => name);
  };
  /** What somebody sees who has roles only in these. */
  const memberOf = (...workspaces: string[]) => {
    backend.policy.decide = permission => ({
      workspaces,
      sharedWith: permission.endsWith('.read') ? workspaces : [],
    });
  };
  const everybody = () => {
    backend.policy.decide = () => true;
  };
  const share = (path: string, workspaceId = 'civic') =>
    ask('post', `${path}/shares`, { workspaceId });

  it('of an account that is shared with every one are used everywhere, and it is changed nowhere else', async () => {
    await world.accounts.changeShares(accountId, () => ['*']);
    memberOf('parks');
    expect(await names('/accounts?usableIn=parks')).toEqual(['main']);
    await ask('get', `/accounts/${accountId}`).expect(200);
    await ask(
      'post',
      '/instances',
      aRequest({ name: 'everywhere', workspaceId: 'parks' }),
    ).expect(202);
    await ask('patch', `/accounts/${accountId}`, { title: 'Mine' }).expect(403);
    memberOf();
    await ask('get', `/accounts/${accountId}`).expect(404);
  });

  it('keep things where they were made, and out of sight elsewhere', async () => {
    await share(`/accounts/${accountId}`).expect(200);
    memberOf('civic');
    const made = await ask(
      'post',
      '/instances',
      aRequest({ workspaceId: 'civic' }),
    ).expect(202);
    const id = made.body.instances[0].id;
    await ask(
      'post',
      '/resources',
      aResource('volume', { workspaceId: 'civic' }),
    ).expect(202);
    expect(await names('/instances')).toEqual(['web']);
    expect(await names('/resources')).toEqual(['mine']);
    expect(await names('/accounts')).toEqual(['main']);

    memberOf('parks');
    expect(await names('/instances')).toEqual([]);
    expect(await names('/resources')).toEqual([]);
    expect(await names('/accounts')).toEqual([]);
    await ask('get', `/instances/${id}`).expect(404);
    await ask('get', `/operations/${made.body.id}`).expect(404);
    const { body } = await ask('get', '/instance-facets');
    expect(body.total).toBe(0);

    everybody();
    expect(await names('/instances?workspaceId=civic')).toEqual(['web']);
    expect(await names('/instances?workspaceId=parks,default')).toEqual([]);
    const facets = await ask('get', '/instance-facets');
    expect(facets.body.workspaceId).toEqual([{ value: 'civic', count: 1 }]);
    const { rows } = { rows: await knex('instance_events') };
    expect(rows.map(row => row.workspace_id)).toEqual(['civic']);
  });

  it('make things only where one may, with what may be used there', async () => {
    memberOf('civic', 'default');
    const inParks = aRequest({ workspaceId: 'parks' });
    await ask('post', '/instances', inParks).expect(403);
    await ask('post', '/accounts', anAccount({ workspaceId: 'parks' })).expect(
      403,
    );
    const volume = aResource('volume', { workspaceId: 'parks' });
    await ask('post', '/resources', volume).expect(403);

    const { status, body } = await ask(
      'post',
      '/instances',
      aRequest({ workspaceId: 'civic' }),
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(
      /'main' belongs to workspace 'default' and is not shared with 'civic'/,
    );
    await ask(
      'post',
      '/resources',
      aResource('volume', { workspaceId: 'civic' }),
    ).expect(400);
    expect(await names('/accounts?usableIn=civic')).toEqual([]);
    await ask(
      'post',
      '/instances',
      aRequest({ workspaceId: 'nowhere' }),
    ).expect(403);
  });

  it('of a shared account are used until it is shared no more', async () => {
    for (const attempt of ['first', 'again']) {
      const { body } = await share(`/accounts/${accountId}`);
      expect([attempt, body.sharedWith]).toEqual([attempt, ['civic']]);
    }
    expect(await names('/accounts?usableIn=civic')).toEqual(['main']);
    memberOf('civic');
    const request = aRequest({ workspaceId: 'civic' });
    const made = await ask('post', '/instances', request).expect(202);
    await share(`/accounts/${accountId}`, 'parks').expect(403);

    everybody();
    await ask('delete', `/accounts/${accountId}/shares/civic`).expect(200);
    memberOf('civic');
    expect(await names('/accounts')).toEqual([]);
    expect(await names('/instances')).toEqual(['web']);
    await ask('get', `/instances/${made.body.instances[0].id}`).expect(200);
    await ask(
      'post',
      '/instances',
      aRequest({ name: 'more', workspaceId: 'civic' }),
    ).expect(404);
  });

  it('show nobody else what they have in an account that both use', async () => {
    await share(`/accounts/${accountId}`).expect(200);
    await world.run({ name: 'ours', workspaceId: 'default' });
    await world.make('volume', { name: 'our-data' });
    await world.make('key-pair', { name: 'our-key', spec: { publicKey } });
    await world.accounts.requestSync(
      accountId,
      world.clock.now().toISOString(),
    );
    await world.synchronize();
    const inventory = async () => {
      const all = await Promise.all(
        ['instance', 'volume', 'key-pair', 'image'].map(kind =>
          names(`/accounts/${accountId}/resources?kind=${kind}&region=seoul`),
        ),
      );
      return all.map(found => found.join());
    };
    memberOf('default');
    const [instances, volumes, keyPairs, images] = await inventory();
    expect([instances, volumes, keyPairs]).toEqual([
      expect.stringContaining('ours'),
      expect.stringContaining('our-data'),
      expect.stringContaining('our-key'),
    ]);
    expect(images).not.toBe('');

    memberOf('civic');
    const others = await inventory();
    expect(others.slice(0, 3).join()).not.toMatch(/our/);
    expect(others[3]).toBe(images);

    everybody();
    const [instance] = (await ask('get', '/instances')).body.items;
    await share(`/instances/${instance.id}`).expect(200);
    memberOf('civic');
    expect((await inventory())[0]).toContain('ours');
  });

  it('keep every share when several are given at once', async () => {
    for (const n of [1, 2, 3, 4]) {
      world.workspaces.add({ id: `team-${n}` });
    }
    const id = await world.run();
    const teams = ['team-1', 'team-2', 'team-3', 'team-4'];
    await Promise.all(
      teams.flatMap(team => [
        share(`/accounts/${accountId}`, team),
        share(`/instances/${id}`, team),
      ]),
    );
    const account = await ask('get', `/accounts/${accountId}`);
    const instance = await ask('get', `/instances/${id}`);
    expect(account.body.sharedWith).toEqual(teams);
    expect(instance.body.sharedWith).toEqual(teams);
  });

  it('see a shared instance, or a whole deployment, and change nothing of it', async () => {
    const { id: operationId, instances } = await world.ask({ count: 2 });
    const [first, second] = instances.map(({ id }) => id);
    await share(`/instances/${first}`).expect(200);
    memberOf('civic');
    expect(await names('/instances')).toEqual(['web-01']);
    await ask('get', `/instances/${second}`).expect(404);
    await ask('delete', `/instances/${first}`).expect(403);
    await ask('delete', `/instances/${first}/shares/civic`).expect(403);
    await ask('get', `/operations/${operationId}`).expect(404);

    everybody();
    await share(`/operations/${operationId}`).expect(200);
    memberOf('civic');
    expect(await names('/instances')).toEqual(['web-01', 'web-02']);
    const { body } = await ask('get', `/operations/${operationId}`);
    expect(body.sharedWith).toEqual(['civic']);

    everybody();
    await ask('delete', `/operations/${operationId}/shares/civic`).expect(200);
    memberOf('civic');
    expect(await names('/instances')).toEqual([]);
    expect(await world.reasons(first)).toEqual([
      'Requested',
      'Shared',
      'Unshared',
    ]);
  });

  it.each([
    ['default', 400, /choose another workspace/],
    ['nowhere', 404, /No workspace 'nowhere'/],
    ['old', 409, /archived/],
  ])('share nothing with %s', async (workspaceId, status, message) => {
    world.workspaces.add({ id: 'old', state: 'archived' });
    const answer = await share(`/accounts/${accountId}`, workspaceId);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
  });

  it('are changed by whoever may in both, with all that belongs to a thing', async () => {
    const id = await world.run();
    const move = () =>
      ask('patch', `/instances/${id}`, { workspaceId: 'civic' });
    memberOf('default');
    await move().expect(403);
    everybody();
    await move().expect(400);
    await share(`/accounts/${accountId}`).expect(200);
    await share(`/instances/${id}`).expect(200);
    const { body } = await move().expect(200);
    expect(body).toMatchObject({ workspaceId: 'civic', sharedWith: [] });
    const events = await knex('instance_events').where({ instance_id: id });
    expect(new Set(events.map(row => row.workspace_id))).toEqual(
      new Set(['civic']),
    );
    const volume = await ask(
      'post',
      '/resources',
      aResource('volume', { spec: { sizeGiB: 1, attachedTo: id } }),
    ).expect(202);
    expect(volume.body.workspaceId).toBe('civic');
    const { status, body: refused } = await ask('patch', `/instances/${id}`, {
      workspaceId: 'default',
    });
    expect(status).toBe(409);
    expect(refused.error.message).toMatch(/Detach its volumes first \(mine\)/);
    await ask('patch', `/resources/${volume.body.id}`, {
      workspaceId: 'default',
    }).expect(409);
  });

  it('hold the limits of where a thing is moved to', async () => {
    world.workspaces.add({ id: 'civic', limits: { instances: 0 } });
    await share(`/accounts/${accountId}`);
    const id = await world.run();
    const { status, body } = await ask('patch', `/instances/${id}`, {
      workspaceId: 'civic',
    });
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/may have 0 instances/);
    expect((await world.record(id)).workspaceId).toBe('default');
  });

  it('do not use what is managed in another one', async () => {
    await share(`/accounts/${accountId}`);
    const volume = await world.make('volume');
    await world.make('key-pair', { name: 'ours', spec: { publicKey } });
    await world.accounts.requestSync(
      accountId,
      world.clock.now().toISOString(),
    );
    await world.synchronize();
    const instances = (workspaceId: string) =>
      ask(
        'post',
        '/instances',
        aRequest({ name: `in-${workspaceId}`, workspaceId, keyPair: 'ours' }),
      );
    const { status, body } = await instances('civic');
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/has no key-pair 'ours'/);
    await instances('default').expect(202);
    await ask(
      'post',
      '/resources',
      aResource('snapshot', { workspaceId: 'civic', spec: { volume } }),
    ).expect(400);
    const snapshot = await ask(
      'post',
      '/resources',
      aResource('snapshot', { spec: { volume } }),
    );
    expect(snapshot.body.workspaceId).toBe('default');
  });
});
