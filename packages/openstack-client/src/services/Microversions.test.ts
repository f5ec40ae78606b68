import { OpenStackStub, startOpenStackStub } from '@rackstage/test-kit';
import fc from 'fast-check';
import { OpenStackClient } from '../OpenStackClient';
import { compareVersions } from './Microversions';

let cloud: OpenStackStub;
let client: OpenStackClient;
const call = { signal: new AbortController().signal };
const document = 'GET /compute/v2.1/';
const servers = 'GET /compute/v2.1/servers/detail';

const nova = (min_version: string, version: string) => ({
  body: { version: { id: 'v2.1', min_version, version } },
});
const asked = (path: string) =>
  cloud.requests.filter(request => request.path === path);
const lastHeader = () =>
  cloud.requests[cloud.requests.length - 1].headers['openstack-api-version'];

beforeEach(async () => {
  cloud = await startOpenStackStub();
  client = new OpenStackClient({
    authUrl: cloud.authUrl,
    credential: { type: 'applicationCredential', id: 'a1', secret: 's1' },
  });
  cloud.on(servers, { body: { servers: [] } });
});
afterEach(() => cloud.close());

const list = () => client.in('RegionOne').compute.servers({}, call);

it.each([
  ['2.93', 'compute 2.46'],
  ['2.46', 'compute 2.46'],
  ['2.9', 'compute 2.9'],
])('speaks to a Nova of %s in %s', async (version, header) => {
  cloud.on(document, nova('2.1', version));
  await list();
  expect(lastHeader()).toBe(header);
});

it('asks each service once, of whichever region, and not for its versions after that', async () => {
  await Promise.all([list(), list()]);
  await list();
  await client.in('RegionTwo').compute.servers({}, call);
  expect(asked('/compute/v2.1/')).toHaveLength(1);
});

it('speaks plainly to a service that shows no versions', async () => {
  cloud.on(document, { status: 404, body: 'Not Found' });
  await list();
  expect(lastHeader()).toBe(undefined);
});

it.each([
  ['its documents are old', nova('2.1', '2.60')],
  ['it has no versions', { status: 404, body: '' }],
])('refuses what needs a newer one, when %s', async (_, answer) => {
  cloud.on(document, answer);
  const { serverGroups } = client.in('RegionOne').compute;
  await expect(serverGroups.list({}, call)).rejects.toMatchObject({
    name: 'OpenStackError',
    kind: 'too-old',
    service: 'compute',
  });
  expect(asked('/compute/v2.1/os-server-groups')).toEqual([]);
});

it('refuses what the service has forgotten', async () => {
  cloud.on(document, nova('2.70', '2.96'));
  await expect(list()).rejects.toMatchObject({ kind: 'too-old' });
});

it.each([
  ['a gateway answers', { status: 200, body: '<html>maintenance</html>' }],
  ['the service is down', { status: 503, body: '' }],
  ['it is asked too often', { status: 429, body: '' }],
])('takes it for no old service when %s', async (_, answer) => {
  cloud.on(document, answer);
  await expect(list()).rejects.toMatchObject({ name: 'OpenStackError' });
  cloud.on(document, nova('2.1', '2.93'));
  await list();
  expect(lastHeader()).toBe('compute 2.46');
});

it('signs in again when its token is refused there', async () => {
  let refusals = 1;
  cloud.on(document, () =>
    refusals-- > 0
      ? { status: 401, body: { error: { message: 'expired' } } }
      : nova('2.1', '2.93'),
  );
  await list();
  expect(cloud.tokensGiven).toBe(2);
});

it('leaves out of a new server what an old Nova does not know', async () => {
  cloud.on(document, nova('2.1', '2.1'));
  cloud.on('POST /compute/v2.1/servers', {
    status: 202,
    body: { server: { id: 's1' } },
  });
  const { compute } = client.in('RegionOne');
  await compute.createServer(
    {
      name: 'a',
      imageRef: 'i1',
      flavorRef: 'f1',
      networks: 'auto',
      tags: ['t'],
    },
    call,
  );
  expect(cloud.requests[cloud.requests.length - 1].body).toEqual({
    server: { name: 'a', imageRef: 'i1', flavorRef: 'f1' },
  });
  expect(await compute.findsByTag(call)).toBe(false);
});

it('orders versions by their numbers', () => {
  const version = fc.tuple(fc.nat(9), fc.nat(200));
  fc.assert(
    fc.property(version, version, (a, b) => {
      const order = Math.sign(a[0] - b[0] || a[1] - b[1]);
      const compared = compareVersions(a.join('.'), b.join('.'));
      expect(Math.sign(compared)).toBe(order);
    }),
  );
});
