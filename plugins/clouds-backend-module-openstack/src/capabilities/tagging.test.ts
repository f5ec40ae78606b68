import { TagRequest } from '@rackstage/plugin-clouds-node';
import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';

const region = 'RegionOne';

let stub: StubbedCloud;

beforeEach(async () => {
  stub = await startStubbedCloud();
});
afterEach(() => stub.cloud.close());

const set = (kind: TagRequest['kind'], tag?: string) =>
  stub.connection.tagging.set({ kind, region, id: 'x', tag }, call);

/** Method, path and body of what changed something. */
const changes = () =>
  stub.cloud.requests
    .filter(
      ({ method, path }) => method !== 'GET' && !path.startsWith('/identity'),
    )
    .map(({ method, path, body }) => [`${method} ${path}`, body]);

/** The cloud answers so, and takes every change. */
function has(path: string, body: object) {
  stub.cloud.on(`GET ${path}`, { body });
  for (const method of ['PUT', 'POST', 'DELETE', 'PATCH']) {
    stub.cloud.onAny(method, path, () => ({ status: 200, body }));
  }
}

describe('a server', () => {
  const path = '/compute/v2.1/servers/x';

  it('gets its tag in the metadata and among the tags, beside what is there', async () => {
    has(path, { server: { metadata: { team: 'a' }, tags: ['blue'] } });
    await set('instance', 'i-1');
    expect(changes()).toEqual([
      [`POST ${path}/metadata`, { metadata: { 'rackstage-tag': 'i-1' } }],
      [`PUT ${path}/tags`, { tags: ['rackstage:i-1', 'blue'] }],
    ]);
  });

  it('loses both, and nothing else', async () => {
    has(path, {
      server: {
        metadata: { team: 'a', 'rackstage-tag': 'i-1' },
        tags: ['rackstage:i-1', 'blue'],
      },
    });
    await set('instance');
    expect(changes()).toEqual([
      [`DELETE ${path}/metadata/rackstage-tag`, undefined],
      [`PUT ${path}/tags`, { tags: ['blue'] }],
    ]);
  });

  it('is left alone when it has it, and gets what a call before did not get to', async () => {
    has(path, {
      server: { metadata: { 'rackstage-tag': 'i-1' }, tags: ['rackstage:i-1'] },
    });
    await set('instance', 'i-1');
    expect(changes()).toEqual([]);
    has(path, {
      server: { metadata: { 'rackstage-tag': 'i-1' }, tags: [] },
    });
    await set('instance', 'i-1');
    expect(changes()).toEqual([
      [`PUT ${path}/tags`, { tags: ['rackstage:i-1'] }],
    ]);
  });
});

describe.each([
  ['volume', '/volume/v3/p1/volumes/x'],
  ['snapshot', '/volume/v3/p1/snapshots/x'],
] as const)('a %s', (kind, path) => {
  it('has its tag in the metadata', async () => {
    has(path, { [kind]: { metadata: { team: 'a' } } });
    await set(kind, 'v-1');
    expect(changes()).toEqual([
      [`POST ${path}/metadata`, { metadata: { 'rackstage-tag': 'v-1' } }],
    ]);
  });

  it('is left alone when there is nothing to take off', async () => {
    has(path, { [kind]: { metadata: {} } });
    await set(kind);
    expect(changes()).toEqual([]);
  });
});

it('an image has its tag among its properties', async () => {
  const path = '/image/v2/images/x';
  has(path, { id: 'x' });
  await set('own-image', 'm-1');
  has(path, { id: 'x', rackstage_tag: 'm-1' });
  await set('own-image');
  expect(changes()).toEqual([
    [`PATCH ${path}`, [{ op: 'add', path: '/rackstage_tag', value: 'm-1' }]],
    [`PATCH ${path}`, [{ op: 'remove', path: '/rackstage_tag' }]],
  ]);
});

it.each([
  ['network', 'networks', 'network'],
  ['subnet', 'subnets', 'subnet'],
  ['network-interface', 'ports', 'port'],
  ['public-ip', 'floatingips', 'floatingip'],
  ['internet-gateway', 'routers', 'router'],
] as const)(
  'a %s has its tag in the description and among its tags',
  async (kind, collection, key) => {
    const path = `/network/v2.0/${collection}/x`;
    has(path, { [key]: { description: 'Ours', tags: ['team=a'] } });
    await set(kind, 't-1');
    has(path, {
      [key]: {
        description: 'Ours [rackstage:t-1]',
        tags: ['team=a', 'rackstage:t-1'],
      },
    });
    await set(kind, 't-1');
    await set(kind);
    expect(changes()).toEqual([
      [`PUT ${path}`, { [key]: { description: 'Ours [rackstage:t-1]' } }],
      [`PUT ${path}/tags`, { tags: ['rackstage:t-1', 'team=a'] }],
      [`PUT ${path}`, { [key]: { description: 'Ours' } }],
      [`PUT ${path}/tags`, { tags: ['team=a'] }],
    ]);
  },
);

it('a security group has its tag in the description only', async () => {
  const path = '/network/v2.0/security-groups/x';
  has(path, { security_group: { description: '' } });
  await set('security-group', 'g-1');
  expect(changes()).toEqual([
    [`PUT ${path}`, { security_group: { description: '[rackstage:g-1]' } }],
  ]);
});

it('a DNS zone too', async () => {
  const path = '/dns/v2/zones/x';
  has(path, { id: 'x', description: null });
  await set('dns-zone', 'z-1');
  expect(changes()).toEqual([
    [`PATCH ${path}`, { description: '[rackstage:z-1]' }],
  ]);
});

it('a load balancer has it among its tags', async () => {
  const path = '/load-balancer/v2/lbaas/loadbalancers/x';
  has(path, { loadbalancer: { tags: ['rackstage:old', 'team=a'] } });
  await set('load-balancer', 'l-1');
  expect(changes()).toEqual([
    [`PUT ${path}`, { loadbalancer: { tags: ['rackstage:l-1', 'team=a'] } }],
  ]);
});

it.each(['key-pair', 'cluster', 'route-table'] as const)(
  'a %s has no tags',
  async kind => {
    await expect(set(kind, 'k-1')).rejects.toMatchObject({
      code: 'Unsupported',
    });
  },
);

it('says when the thing is not there', async () => {
  stub.cloud.on('GET /volume/v3/p1/volumes/x', {
    status: 404,
    body: { itemNotFound: { code: 404, message: 'gone' } },
  });
  await expect(set('volume', 'v-1')).rejects.toMatchObject({
    code: 'NotFound',
  });
});
