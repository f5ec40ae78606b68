import { OpenStackStub, startOpenStackStub } from '@rackstage/test-kit';
import { OpenStackClient, RegionServices } from '../OpenStackClient';

let cloud: OpenStackStub;
let region: RegionServices;
const call = { signal: new AbortController().signal };

beforeEach(async () => {
  cloud = await startOpenStackStub();
  region = new OpenStackClient({
    authUrl: cloud.authUrl,
    credential: { type: 'applicationCredential', id: 'a1', secret: 's1' },
  }).in('RegionOne');
});

afterEach(() => cloud.close());

const lastRequest = () => cloud.requests[cloud.requests.length - 1];

// path, body, what the call gives; with the request it has to make
it.each([
  {
    ask: () =>
      region.compute.servers({ limit: 2, marker: 's 1', tags: 'a:b' }, call),
    request: 'GET /compute/v2.1/servers/detail?limit=2&marker=s+1&tags=a%3Ab',
    microversion: 'compute 2.46',
    body: {
      servers: [{ id: 's2' }],
      servers_links: [{ rel: 'next', href: 'http://x/?marker=s2' }],
    },
    gives: { items: [{ id: 's2' }], nextMarker: 's2' },
  },
  {
    ask: () => region.compute.server('s/1', call),
    request: 'GET /compute/v2.1/servers/s%2F1',
    microversion: 'compute 2.46',
    body: { server: { id: 's/1' } },
    gives: { id: 's/1' },
  },
  {
    ask: () => region.compute.attachedVolumes('s1', call),
    request: 'GET /compute/v2.1/servers/s1/os-volume_attachments',
    microversion: 'compute 2.46',
    body: { volumeAttachments: [{ id: 'v1', serverId: 's1', volumeId: 'v1' }] },
    gives: ['v1'],
  },
  {
    ask: () => region.compute.flavors({ limit: 1 }, call),
    request: 'GET /compute/v2.1/flavors/detail?limit=1',
    microversion: 'compute 2.61',
    body: { flavors: [{ id: 'f1' }] },
    gives: { items: [{ id: 'f1' }] },
  },
  {
    ask: () => region.compute.keyPairs({}, call),
    request: 'GET /compute/v2.1/os-keypairs',
    microversion: 'compute 2.35',
    body: { keypairs: [{ keypair: { name: 'k1' } }] },
    gives: { items: [{ name: 'k1' }] },
  },
  {
    ask: () => region.compute.keyPair('k 1', call),
    request: 'GET /compute/v2.1/os-keypairs/k%201',
    microversion: 'compute 2.35',
    body: { keypair: { name: 'k 1' } },
    gives: { name: 'k 1' },
  },
  {
    ask: () => region.network.securityGroups.get('g/1', call),
    request: 'GET /network/v2.0/security-groups/g%2F1',
    body: { security_group: { id: 'g/1' } },
    gives: { id: 'g/1' },
  },
  {
    ask: () => region.volume.snapshots({ metadata: { a: 'b' } }, call),
    request:
      'GET /volume/v3/p1/snapshots/detail?metadata=%7B%22a%22%3A%22b%22%7D',
    microversion: 'volume 3.22',
    body: { snapshots: [{ id: 's1' }] },
    gives: { items: [{ id: 's1' }] },
  },
  {
    ask: () => region.volume.snapshot('s/1', call),
    request: 'GET /volume/v3/p1/snapshots/s%2F1',
    body: { snapshot: { id: 's/1' } },
    gives: { id: 's/1' },
  },
  {
    ask: () => region.compute.availabilityZones(call),
    request: 'GET /compute/v2.1/os-availability-zone',
    body: {
      availabilityZoneInfo: [
        { zoneName: 'az1', zoneState: { available: true } },
      ],
    },
    gives: [{ zoneName: 'az1', zoneState: { available: true } }],
  },
  {
    ask: () => region.compute.limits(call),
    request: 'GET /compute/v2.1/limits',
    body: { limits: { rate: [], absolute: { maxTotalCores: 40 } } },
    gives: { maxTotalCores: 40 },
  },
  {
    ask: () => region.image.images({ marker: 'i1' }, call),
    request: 'GET /image/v2/images?marker=i1',
    body: {
      images: [{ id: 'i2' }],
      next: '/v2/images?marker=i2',
      schema: '/v2/schemas/images',
    },
    gives: { items: [{ id: 'i2' }], nextMarker: 'i2' },
  },
  {
    ask: () => region.network.networks.list({}, call),
    request: 'GET /network/v2.0/networks',
    body: { networks: [] },
    gives: { items: [] },
  },
  {
    ask: () => region.network.subnets.list({ network_id: ['n1', 'n2'] }, call),
    request: 'GET /network/v2.0/subnets?network_id=n1&network_id=n2',
    body: { subnets: [{ id: 'sn1' }] },
    gives: { items: [{ id: 'sn1' }] },
  },
  {
    ask: () => region.network.securityGroups.list({ project_id: 'p1' }, call),
    request: 'GET /network/v2.0/security-groups?project_id=p1',
    body: { security_groups: [{ id: 'g1' }] },
    gives: { items: [{ id: 'g1' }] },
  },
  {
    ask: () => region.volume.volumes({ metadata: { a: 'b c' } }, call),
    request:
      'GET /volume/v3/p1/volumes/detail?metadata=%7B%22a%22%3A%22b+c%22%7D',
    body: { volumes: [{ id: 'v1' }] },
    gives: { items: [{ id: 'v1' }] },
  },
  {
    ask: () => region.volume.volume('v1', call),
    request: 'GET /volume/v3/p1/volumes/v1',
    body: { volume: { id: 'v1' } },
    gives: { id: 'v1' },
  },
])('reads $request', async ({ ask, request, microversion, body, gives }) => {
  const [route] = request.split('?');
  cloud.on(route, { body });
  expect(await ask()).toEqual(gives);
  const { method, path, query, headers } = lastRequest();
  const sent = `${method} ${path}${query.size ? `?${query}` : ''}`;
  expect(sent).toBe(request);
  expect(headers['openstack-api-version']).toBe(microversion);
  expect(headers['x-auth-token']).toBe('token-1');
});

it.each([
  {
    act: () =>
      region.compute.createServer(
        {
          name: 'a',
          imageRef: 'i1',
          flavorRef: 'f1',
          networks: 'auto',
          tags: ['t'],
        },
        call,
      ),
    request: 'POST /compute/v2.1/servers',
    microversion: 'compute 2.52',
    sends: {
      server: {
        name: 'a',
        imageRef: 'i1',
        flavorRef: 'f1',
        networks: 'auto',
        tags: ['t'],
      },
    },
    answer: { status: 202, body: { server: { id: 's1', links: [] } } },
    gives: { id: 's1', links: [] },
  },
  {
    act: () => region.compute.actOnServer('s1', { 'os-start': null }, call),
    request: 'POST /compute/v2.1/servers/s1/action',
    microversion: 'compute 2.46',
    sends: { 'os-start': null },
    answer: { status: 202 },
  },
  {
    act: () => region.compute.deleteServer('s1', call),
    request: 'DELETE /compute/v2.1/servers/s1',
    microversion: 'compute 2.46',
    answer: { status: 204 },
  },
  {
    act: () => region.compute.attachVolume('s1', 'v1', call),
    request: 'POST /compute/v2.1/servers/s1/os-volume_attachments',
    microversion: 'compute 2.46',
    sends: { volumeAttachment: { volumeId: 'v1' } },
    answer: {
      status: 200,
      body: { volumeAttachment: { id: 'v1', device: '/dev/sdb' } },
    },
  },
  {
    act: () => region.compute.detachVolume('s1', 'v1', call),
    request: 'DELETE /compute/v2.1/servers/s1/os-volume_attachments/v1',
    microversion: 'compute 2.46',
    answer: { status: 202 },
  },
  {
    act: () =>
      region.volume.createVolume(
        { name: 'd', size: 1, metadata: { a: 'b' } },
        call,
      ),
    request: 'POST /volume/v3/p1/volumes',
    sends: { volume: { name: 'd', size: 1, metadata: { a: 'b' } } },
    answer: { status: 202, body: { volume: { id: 'v1' } } },
    gives: { id: 'v1' },
  },
  {
    act: () => region.compute.consoleOutput('s1', 7, call),
    request: 'POST /compute/v2.1/servers/s1/action',
    microversion: 'compute 2.46',
    sends: { 'os-getConsoleOutput': { length: 7 } },
    answer: { status: 200, body: { output: 'login:' } },
    gives: 'login:',
  },
  {
    act: () =>
      region.compute.createKeyPair(
        { name: 'k1', type: 'ssh', public_key: 'ssh-ed25519 A' },
        call,
      ),
    request: 'POST /compute/v2.1/os-keypairs',
    microversion: 'compute 2.35',
    sends: {
      keypair: { name: 'k1', type: 'ssh', public_key: 'ssh-ed25519 A' },
    },
    answer: { status: 201, body: { keypair: { name: 'k1' } } },
    gives: { name: 'k1' },
  },
  {
    act: () => region.compute.deleteKeyPair('k1', call),
    request: 'DELETE /compute/v2.1/os-keypairs/k1',
    microversion: 'compute 2.35',
    answer: { status: 204 },
  },
  {
    act: () =>
      region.network.securityGroups.create(
        { name: 'g', description: 'd' },
        call,
      ),
    request: 'POST /network/v2.0/security-groups',
    sends: { security_group: { name: 'g', description: 'd' } },
    answer: { status: 201, body: { security_group: { id: 'g1' } } },
    gives: { id: 'g1' },
  },
  {
    act: () =>
      region.network.createSecurityGroupRules(
        [
          {
            security_group_id: 'g1',
            direction: 'ingress',
            ethertype: 'IPv4',
          },
        ],
        call,
      ),
    request: 'POST /network/v2.0/security-group-rules',
    sends: {
      security_group_rules: [
        { security_group_id: 'g1', direction: 'ingress', ethertype: 'IPv4' },
      ],
    },
    answer: { status: 201, body: {} },
  },
  {
    act: () => region.network.securityGroupRules.delete('r1', call),
    request: 'DELETE /network/v2.0/security-group-rules/r1',
    answer: { status: 204 },
  },
  {
    act: () => region.network.securityGroups.delete('g1', call),
    request: 'DELETE /network/v2.0/security-groups/g1',
    answer: { status: 204 },
  },
  {
    act: () => region.volume.extendVolume('v1', 3, { inUse: false }, call),
    request: 'POST /volume/v3/p1/volumes/v1/action',
    sends: { 'os-extend': { new_size: 3 } },
    answer: { status: 202 },
  },
  {
    act: () => region.volume.extendVolume('v1', 3, { inUse: true }, call),
    request: 'POST /volume/v3/p1/volumes/v1/action',
    microversion: 'volume 3.42',
    sends: { 'os-extend': { new_size: 3 } },
    answer: { status: 202 },
  },
  {
    act: () =>
      region.volume.createSnapshot(
        { name: 's', volume_id: 'v1', force: true },
        call,
      ),
    request: 'POST /volume/v3/p1/snapshots',
    sends: { snapshot: { name: 's', volume_id: 'v1', force: true } },
    answer: { status: 202, body: { snapshot: { id: 's1' } } },
    gives: { id: 's1' },
  },
  {
    act: () => region.volume.deleteSnapshot('s1', call),
    request: 'DELETE /volume/v3/p1/snapshots/s1',
    answer: { status: 202 },
  },
  {
    act: () => region.volume.deleteVolume('v1', call),
    request: 'DELETE /volume/v3/p1/volumes/v1',
    answer: { status: 202 },
  },
])('does $request', async ({ act, request, answer, ...expected }) => {
  cloud.on(request, answer);
  expect(await act()).toEqual(expected.gives);
  const { method, path, body, headers } = lastRequest();
  expect(`${method} ${path}`).toBe(request);
  expect(body).toEqual(expected.sends);
  expect(headers['openstack-api-version']).toBe(expected.microversion);
});
