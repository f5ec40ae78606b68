import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';
import fixture from '../__fixtures__/servers.json';

const [building, active, failed] = fixture.servers;
const region = 'RegionOne';
const id = { region, id: 'server-1' };
const servers = 'GET /compute/v2.1/servers/detail';
const server = 'GET /compute/v2.1/servers/server-1';
const create = 'POST /compute/v2.1/servers';
const action = 'POST /compute/v2.1/servers/server-1/action';

let stub: StubbedCloud;

beforeEach(async () => {
  stub = await startStubbedCloud();
});
afterEach(() => stub.cloud.close());

const lastBody = () => stub.cloud.requests[stub.cloud.requests.length - 1].body;

it('lists what Nova knows', async () => {
  stub.cloud.on(servers, {
    body: {
      servers: [building, failed],
      servers_links: [{ rel: 'next', href: 'http://x?marker=server-2' }],
    },
  });
  const page = await stub.connection.instances.list({ region, limit: 2 }, call);
  expect(page.items.map(({ status }) => status)).toEqual(['creating', 'error']);
  expect(page.nextCursor).toBe('server-2');
});

describe('by tag', () => {
  it('finds the oldest, should there be several', async () => {
    const younger = {
      ...active,
      id: 'younger',
      created: '2027-01-01T00:00:00Z',
    };
    stub.cloud.on(servers, ({ query }) => ({
      body: {
        servers: query.get('tags') === 'rackstage:i-1' ? [younger, active] : [],
      },
    }));
    const found = await stub.connection.instances.list(
      { region, tag: 'i-1' },
      call,
    );
    expect(found.items.map(item => item.id)).toEqual(['server-1']);
    expect(found.nextCursor).toBeUndefined();
    expect(
      await stub.connection.instances.list({ region, tag: 'i-2' }, call),
    ).toEqual({ items: [] });
  });
});

describe('create', () => {
  const request = {
    tag: 'i-1',
    region,
    name: 'web-1',
    imageId: 'image-debian',
    specId: 'flavor-tiny',
  };

  it('asks for all that was wished', async () => {
    stub.cloud.on(servers, { body: { servers: [] } });
    stub.cloud.on(create, {
      status: 202,
      body: { server: { id: 'server-1' } },
    });
    const wish = {
      ...request,
      zone: 'az1',
      networkId: 'net-private',
      keyPair: 'demo',
      securityGroups: ['group-web'],
      userData: '#cloud-config\n# 안녕\n',
      labels: { team: 'a' },
    };
    expect(await stub.connection.instances.create(wish, call)).toEqual({
      id: 'server-1',
      name: 'web-1',
      tag: 'i-1',
      status: 'creating',
      zone: 'az1',
      specId: 'flavor-tiny',
      imageId: 'image-debian',
      keyPair: 'demo',
      addresses: [],
      volumeIds: [],
      labels: { team: 'a' },
    });
    expect(lastBody()).toEqual({
      server: {
        name: 'web-1',
        imageRef: 'image-debian',
        flavorRef: 'flavor-tiny',
        networks: [{ uuid: 'net-private' }],
        availability_zone: 'az1',
        key_name: 'demo',
        security_groups: [{ name: 'group-web' }],
        user_data: Buffer.from(wish.userData).toString('base64'),
        metadata: { team: 'a', 'rackstage-tag': 'i-1' },
        tags: ['rackstage:i-1'],
      },
    });
  });

  it('leaves out what was not, and the network to Nova', async () => {
    stub.cloud.on(servers, { body: { servers: [] } });
    stub.cloud.on(create, {
      status: 202,
      body: { server: { id: 'server-1' } },
    });
    await stub.connection.instances.create(request, call);
    expect(lastBody()).toEqual({
      server: {
        name: 'web-1',
        imageRef: 'image-debian',
        flavorRef: 'flavor-tiny',
        networks: 'auto',
        metadata: { 'rackstage-tag': 'i-1' },
        tags: ['rackstage:i-1'],
      },
    });
  });

  it('puts it into the server group that its label names', async () => {
    stub.cloud.on(servers, { body: { servers: [] } });
    stub.cloud.on('GET /compute/v2.1/os-server-groups', {
      body: {
        server_groups: [
          {
            id: 'group-1',
            name: 'apart',
            policy: 'anti-affinity',
            members: [],
          },
        ],
      },
    });
    stub.cloud.on(create, {
      status: 202,
      body: { server: { id: 'server-1' } },
    });
    const { instances } = stub.connection;
    const labels = { 'server-group': 'apart' };
    await instances.create({ ...request, labels }, call);
    expect(lastBody()).toMatchObject({
      server: { name: 'web-1' },
      'os:scheduler_hints': { group: 'group-1' },
    });
    await expect(
      instances.create(
        { ...request, tag: 'i-2', labels: { 'server-group': 'nope' } },
        call,
      ),
    ).rejects.toMatchObject({
      code: 'InvalidRequest',
      message: expect.stringContaining('there are: apart'),
    });
  });

  it('makes one for all who ask at the same time', async () => {
    stub.cloud.on(servers, { body: { servers: [] } });
    stub.cloud.on(create, {
      status: 202,
      body: { server: { id: 'server-1' } },
    });
    const { instances } = stub.connection;
    const made = await Promise.all([
      instances.create(request, call),
      instances.create(request, call),
      instances.create({ ...request, tag: 'i-2' }, call),
    ]);
    expect(made.map(({ tag }) => tag)).toEqual(['i-1', 'i-1', 'i-2']);
    expect(stub.asked().filter(asked => asked === create)).toHaveLength(2);
  });

  it('makes none when there is one', async () => {
    stub.cloud.on(servers, { body: { servers: [active] } });
    const instance = await stub.connection.instances.create(request, call);
    expect(instance).toMatchObject({ id: 'server-1', status: 'running' });
    expect(stub.asked()).toEqual([servers]);
  });
});

const none = undefined;

it.each([
  ['start', 'SHUTOFF', null, { 'os-start': null }],
  ['start', 'PAUSED', null, { unpause: null }],
  ['start', 'SUSPENDED', null, { resume: null }],
  ['start', 'SHELVED', null, { unshelve: null }],
  ['start', 'SHELVED_OFFLOADED', null, { unshelve: null }],
  ['start', 'ERROR', null, { 'os-start': null }],
  ['start', 'ACTIVE', 'powering-off', { 'os-start': null }],
  ['start', 'ACTIVE', null, none],
  ['start', 'SHUTOFF', 'powering-on', none],
  ['start', 'REBOOT', 'rebooting', none],
  ['stop', 'ACTIVE', null, { 'os-stop': null }],
  ['stop', 'ACTIVE', 'powering-off', none],
  ['stop', 'SHUTOFF', null, none],
] as const)('%s of %s (%s) sends %j', async (verb, status, task, sent) => {
  stub.cloud.on(server, {
    body: { server: { ...active, status, 'OS-EXT-STS:task_state': task } },
  });
  stub.cloud.on(action, { status: 202 });
  await stub.connection.instances[verb](id, call);
  expect(stub.asked()).toEqual(sent ? [server, action] : [server]);
  expect(lastBody()).toEqual(sent);
});

it('reboots softly', async () => {
  stub.cloud.on(action, { status: 202 });
  await stub.connection.instances.reboot(id, call);
  expect(lastBody()).toEqual({ reboot: { type: 'SOFT' } });
});

it('deletes what is there, and does nothing when it is gone', async () => {
  const route = 'DELETE /compute/v2.1/servers/server-1';
  stub.cloud.on(route, { status: 204 });
  await stub.connection.instances.delete(id, call);
  stub.cloud.on(route, {
    status: 404,
    body: { itemNotFound: { code: 404, message: 'gone' } },
  });
  await stub.connection.instances.delete(id, call);
  expect(stub.asked()).toEqual([route, route]);
});

it('says NotFound of what is not there', async () => {
  stub.cloud.on(server, {
    status: 404,
    body: {
      itemNotFound: {
        code: 404,
        message: 'Instance server-1 could not be found.',
      },
    },
  });
  await expect(stub.connection.instances.get(id, call)).rejects.toMatchObject({
    code: 'NotFound',
    message: 'Instance server-1 could not be found.',
  });
});
