import computeLimits from '../__fixtures__/computeLimits.json';
import flavors from '../__fixtures__/flavors.json';
import images from '../__fixtures__/images.json';
import keypairs from '../__fixtures__/keypairs.json';
import networks from '../__fixtures__/networks.json';
import securityGroups from '../__fixtures__/securityGroups.json';
import subnets from '../__fixtures__/subnets.json';
import volumeLimits from '../__fixtures__/volumeLimits.json';
import zones from '../__fixtures__/zones.json';
import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';

let stub: StubbedCloud;
const region = 'RegionOne';

beforeEach(async () => {
  stub = await startStubbedCloud();
});
afterEach(() => stub.cloud.close());

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
        providerStatus: 'ACTIVE',
        labels: {},
        createdAt: '2026-11-21T01:47:42Z',
        external: true,
        shared: false,
        subnets: [],
      },
      {
        id: 'net-private',
        name: 'private',
        status: 'available',
        providerStatus: 'ACTIVE',
        labels: {},
        createdAt: '2026-11-21T01:47:43Z',
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
        publicKey: keypairs.keypairs[0].keypair.public_key,
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
  const quota = (limit: number, used: number) => ({ limit, used, reserved: 0 });

  beforeEach(() => {
    stub.cloud.on('GET /network/v2.0/quotas/p1/details.json', {
      body: {
        quota: {
          network: quota(100, 2),
          floatingip: { limit: 50, used: 3, reserved: 1 },
          router: quota(-1, 1),
          rbac_policy: quota(10, 0),
        },
      },
    });
  });

  const compute = 'GET /compute/v2.1/limits';

  it('come from Nova, Cinder and Neutron', async () => {
    stub.cloud.on(compute, { body: computeLimits });
    stub.cloud.on('GET /volume/v3/p1/limits', { body: volumeLimits });
    expect(await stub.connection.quotas.get({ region }, call)).toEqual([
      { resource: 'instances', used: 2, limit: 20 },
      { resource: 'vcpus', used: 9, limit: 40 },
      { resource: 'memoryMiB', used: 16896, limit: 163840 },
      { resource: 'volumes', used: 1, limit: 20 },
      { resource: 'volumeGiB', used: 2, limit: 500 },
      { resource: 'snapshots', used: 0, limit: 10 },
      { resource: 'networks', used: 2, limit: 100 },
      { resource: 'publicIps', used: 4, limit: 50 },
      { resource: 'internetGateways', used: 1 },
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
    expect(quotas.map(({ resource }) => resource)).not.toContain('volumes');
    expect(quotas[1]).toEqual({ resource: 'vcpus', used: 9 });
  });
});
