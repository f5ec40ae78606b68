import computeLimits from './__fixtures__/computeLimits.json';
import flavors from './__fixtures__/flavors.json';
import images from './__fixtures__/images.json';
import keypairs from './__fixtures__/keypairs.json';
import networks from './__fixtures__/networks.json';
import securityGroups from './__fixtures__/securityGroups.json';
import subnets from './__fixtures__/subnets.json';
import volumeLimits from './__fixtures__/volumeLimits.json';
import zones from './__fixtures__/zones.json';
import { call, StubbedCloud, startStubbedCloud } from './__testUtils__';

let stub: StubbedCloud;
const region = 'RegionOne';

beforeEach(async () => {
  stub = await startStubbedCloud();
});
afterEach(() => stub.cloud.close());

it('opens no connection by itself, and offers neither stock nor prices', () => {
  expect(stub.cloud.requests).toEqual([]);
  expect(Object.keys(stub.connection)).not.toContain('stock');
});

describe('verify', () => {
  it('says who the credential is', async () => {
    expect(await stub.connection.verify(call)).toEqual({
      principal: 'demo',
      scope: 'demo',
    });
  });

  it('signs in every time, because a password may have changed', async () => {
    await stub.connection.verify(call);
    await stub.connection.verify(call);
    expect(stub.cloud.tokensGiven).toBe(2);
  });

  it('wants a project', async () => {
    stub.cloud.on('POST /identity/v3/auth/tokens', {
      status: 201,
      headers: { 'x-subject-token': 't' },
      body: {
        token: {
          issued_at: '2026-01-01T00:00:00Z',
          expires_at: '2026-01-01T01:00:00Z',
          user: { id: 'u1', name: 'demo' },
        },
      },
    });
    await expect(stub.connection.verify(call)).rejects.toMatchObject({
      code: 'InvalidRequest',
      message: 'The user demo has no default project; name a project',
    });
  });
});

describe('regions', () => {
  const ids = async () => {
    const { items } = await stub.connection.regions.list({}, call);
    return items.map(({ id }) => id);
  };

  it('are those of the catalog', async () => {
    expect(await ids()).toEqual(['RegionOne', 'RegionTwo']);
  });

  it('are limited to those of the account, for every call', async () => {
    await stub.cloud.close();
    stub = await startStubbedCloud({ regions: ['RegionTwo', 'Elsewhere'] });
    expect(await ids()).toEqual(['RegionTwo']);
    await expect(
      stub.connection.specs.list({ region }, call),
    ).rejects.toMatchObject({ name: 'CloudError', code: 'NotFound' });
  });

  it('come in pages', async () => {
    const first = await stub.connection.regions.list({ limit: 1 }, call);
    expect(first.nextCursor).toBe('RegionOne');
    expect(
      await stub.connection.regions.list(
        { limit: 1, cursor: first.nextCursor },
        call,
      ),
    ).toEqual({ items: [{ id: 'RegionTwo', name: 'RegionTwo' }] });
  });
});

it('reads zones', async () => {
  stub.cloud.on('GET /compute/v2.1/os-availability-zone', { body: zones });
  expect(await stub.connection.zones.list({ region }, call)).toEqual({
    items: [
      { id: 'az1', name: 'az1', available: true },
      { id: 'az2', name: 'az2', available: true },
    ],
  });
});

it('reads images', async () => {
  stub.cloud.on('GET /image/v2/images', { body: images });
  expect(await stub.connection.images.list({ region, limit: 1 }, call)).toEqual(
    {
      items: [
        {
          id: 'image-debian',
          name: 'Debian 12',
          status: 'available',
          os: { family: 'linux', distribution: 'debian', version: '12' },
          architecture: 'x86_64',
          minDiskGiB: 1,
          sizeBytes: 65536,
          createdAt: '2026-11-21T01:47:41Z',
        },
      ],
      nextCursor: 'image-debian',
    },
  );
});

it('reads specs', async () => {
  stub.cloud.on('GET /compute/v2.1/flavors/detail', { body: flavors });
  expect(await stub.connection.specs.list({ region }, call)).toEqual({
    items: [
      {
        id: 'flavor-tiny',
        name: 'm1.tiny',
        vcpus: 1,
        memoryMiB: 512,
        diskGiB: 1,
      },
    ],
    nextCursor: 'flavor-tiny',
  });
});

it('reads the networks that the project may use, with their subnets', async () => {
  const ofOthers = {
    ...networks.networks[1],
    id: 'net-others',
    project_id: 'p-admin',
  };
  stub.cloud.on('GET /network/v2.0/networks', {
    body: { networks: [...networks.networks, ofOthers] },
  });
  stub.cloud.on('GET /network/v2.0/subnets', ({ query }) => ({
    body: {
      subnets: subnets.subnets.filter(subnet =>
        query.getAll('network_id').includes(subnet.network_id),
      ),
    },
  }));
  expect(await stub.connection.networks.list({ region }, call)).toEqual({
    items: [
      {
        id: 'net-public',
        name: 'public',
        status: 'available',
        external: true,
        shared: false,
        subnets: [],
      },
      {
        id: 'net-private',
        name: 'private',
        status: 'available',
        external: false,
        shared: false,
        subnets: [
          { id: 'subnet-private', name: 'private', cidr: '10.20.0.0/22' },
        ],
      },
    ],
  });
});

it('asks for the subnets of many networks bit by bit, as URLs are limited', async () => {
  const many = Array.from({ length: 250 }, (_, i) => ({
    ...networks.networks[1],
    id: `net-${i}`,
  }));
  stub.cloud.on('GET /network/v2.0/networks', { body: { networks: many } });
  stub.cloud.on('GET /network/v2.0/subnets', ({ query }) => ({
    body: {
      subnets: query.getAll('network_id').map(network_id => ({
        ...subnets.subnets[0],
        network_id,
      })),
    },
  }));
  const { items } = await stub.connection.networks.list({ region }, call);
  expect(items).toHaveLength(250);
  expect(items.every(network => network.subnets.length === 1)).toBe(true);
  expect(stub.asked().filter(asked => asked.includes('subnets'))).toHaveLength(
    3,
  );
});

it('asks for no subnets where there are no networks', async () => {
  stub.cloud.on('GET /network/v2.0/networks', { body: { networks: [] } });
  expect(await stub.connection.networks.list({ region }, call)).toEqual({
    items: [],
  });
  expect(stub.asked()).toEqual(['GET /network/v2.0/networks']);
});

it('reads key pairs', async () => {
  stub.cloud.on('GET /compute/v2.1/os-keypairs', { body: keypairs });
  expect(await stub.connection.keyPairs.list({ region }, call)).toEqual({
    items: [
      {
        id: 'demo',
        name: 'demo',
        fingerprint: 'fc:83:b1:cb:7a:a7:b0:50:f0:a0:f2:fa:dd:bd:15:57',
        type: 'ssh',
      },
    ],
  });
});

it('reads the security groups of the project', async () => {
  stub.cloud.on('GET /network/v2.0/security-groups', ({ query }) => ({
    body: query.get('project_id') === 'p1' ? securityGroups : {},
  }));
  const { items } = await stub.connection.securityGroups.list({ region }, call);
  expect(items).toMatchObject(
    [{ id: 'group-web', name: 'web', description: /SSH/ }].map(
      ({ description, ...group }) => ({
        ...group,
        description: expect.stringMatching(description),
      }),
    ),
  );
  expect(items[0].rules).toEqual(
    expect.arrayContaining([
      { direction: 'ingress', protocol: 'icmp', peer: '0.0.0.0/0' },
      {
        direction: 'ingress',
        protocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        peer: '0.0.0.0/0',
      },
      { direction: 'egress', peer: '::/0' },
    ]),
  );
});

describe('quotas', () => {
  const compute = 'GET /compute/v2.1/limits';

  it('come from Nova and Cinder', async () => {
    stub.cloud.on(compute, { body: computeLimits });
    stub.cloud.on('GET /volume/v3/p1/limits', { body: volumeLimits });
    expect(await stub.connection.quotas.get({ region }, call)).toEqual([
      { resource: 'instances', used: 2, limit: 20 },
      { resource: 'vcpus', used: 9, limit: 40 },
      { resource: 'memoryMiB', used: 16896, limit: 163840 },
      { resource: 'volumes', used: 1, limit: 20 },
      { resource: 'volumeGiB', used: 2, limit: 500 },
    ]);
  });

  it('have no limit where the cloud has none, and no volumes where it has no block storage', async () => {
    const { absolute } = computeLimits.limits;
    stub.cloud.on(compute, {
      body: { limits: { absolute: { ...absolute, maxTotalCores: -1 } } },
    });
    const quotas = await stub.connection.quotas.get(
      { region: 'RegionTwo' },
      call,
    );
    expect(quotas).toHaveLength(3);
    expect(quotas[1]).toEqual({ resource: 'vcpus', used: 9 });
  });
});

describe('errors', () => {
  it('are the portal’s own, whatever the call', async () => {
    stub.cloud.on('GET /compute/v2.1/flavors/detail', { status: 500 });
    await expect(
      stub.connection.specs.list({ region }, call),
    ).rejects.toMatchObject({ name: 'CloudError', code: 'Unavailable' });
    await expect(
      stub.connection.volumes.list({ region: 'RegionTwo' }, call),
    ).rejects.toMatchObject({ name: 'CloudError', code: 'Unsupported' });
    await expect(
      stub.connection.zones.list({ region: 'Mars' }, call),
    ).rejects.toMatchObject({ name: 'CloudError', code: 'NotFound' });
  });

  it('of a cursor whose item has gone tell to begin anew', async () => {
    stub.cloud.on('GET /compute/v2.1/flavors/detail', {
      status: 400,
      body: { badRequest: { code: 400, message: 'marker [x] not found' } },
    });
    await expect(
      stub.connection.specs.list({ region, cursor: 'x' }, call),
    ).rejects.toMatchObject({
      code: 'InvalidRequest',
      message:
        "The cursor 'x' leads nowhere any more; begin with the first page",
    });
  });

  it('are no errors of the cloud when the caller gives up', async () => {
    const reason = new Error('deadline');
    await expect(
      stub.connection.specs.list(
        { region },
        { signal: AbortSignal.abort(reason) },
      ),
    ).rejects.toBe(reason);
  });
});
