import { HttpStub, startHttpStub } from '@rackstage/test-kit';
import { OpenStackClient } from '../OpenStackClient';

let keystone: HttpStub;
const call = { signal: new AbortController().signal };

beforeEach(async () => {
  keystone = await startHttpStub();
});
afterEach(() => keystone.close());

const client = () =>
  new OpenStackClient({
    authUrl: `${keystone.origin}/v2.0`,
    credential: {
      type: 'tenant',
      tenantId: 't1',
      username: 'u@example.com',
      password: 'p',
    },
  });

/** As version 2 of the Identity API has it. */
const access = (compute: string) => ({
  access: {
    token: {
      id: 'token-1',
      issued_at: '2019-01-01T00:00:00.000000Z',
      expires: '2019-01-01T12:00:00Z',
      tenant: { id: 't1', name: 'demo', enabled: true },
    },
    user: { id: 'u1', name: 'u', username: 'u@example.com', roles: [] },
    serviceCatalog: [
      {
        type: 'compute',
        name: 'nova',
        endpoints: [{ region: 'KR1', publicURL: compute }],
      },
    ],
    metadata: { is_admin: 0, roles: [] },
  },
});

it('signs in to a tenant, and finds its services', async () => {
  keystone.on('POST /v2.0/tokens', {
    body: access(`${keystone.origin}/v2/t1`),
  });
  keystone.on('GET /v2/', { status: 404, body: '' });
  keystone.on('GET /v2/t1/servers/detail', { body: { servers: [] } });
  const cloud = client();
  const token = await cloud.token(call);
  expect(token).toMatchObject({
    secret: 'token-1',
    user: { id: 'u1', name: 'u@example.com' },
    project: { id: 't1', name: 'demo' },
  });
  // The cloud's clock is wrong by years; how long the token lives is not.
  expect(token.expiresAt - Date.now()).toBeGreaterThan(11 * 3600_000);
  expect(await cloud.regions(call)).toEqual(['KR1']);
  await cloud.in('KR1').compute.servers({}, call);
  const requests = keystone.requests.map(({ path }) => path);
  expect(requests).toContain('/v2/t1/servers/detail');
  expect(keystone.requests[0].body).toEqual({
    auth: {
      tenantId: 't1',
      passwordCredentials: { username: 'u@example.com', password: 'p' },
    },
  });
});

it('is told that the password is wrong', async () => {
  keystone.on('POST /v2.0/tokens', {
    status: 401,
    body: { error: { message: 'no', code: 401, title: 'Unauthorized' } },
  });
  await expect(client().token(call)).rejects.toMatchObject({
    kind: 'refused',
    service: 'identity',
    status: 401,
  });
});

it('knows what is no token', async () => {
  keystone.on('POST /v2.0/tokens', { body: { versions: [] } });
  await expect(client().token(call)).rejects.toMatchObject({
    kind: 'malformed',
  });
});

it('takes the places of services that are told to it', async () => {
  keystone.on('POST /v2.0/tokens', { body: access('http://10.0.0.1/v2') });
  const cloud = new OpenStackClient({
    authUrl: keystone.origin,
    credential: {
      type: 'tenant',
      tenantId: 't1',
      username: 'u',
      password: 'p',
    },
    endpoints: ({ project }) => [
      {
        serviceType: 'compute',
        interface: 'public',
        region: 'R',
        url: `${keystone.origin}/x/v2/${project?.id}`,
      },
    ],
  });
  expect(await cloud.regions(call)).toEqual(['R']);
  expect(await cloud.has('R', 'compute', call)).toBe(true);
  expect(await cloud.has('R', 'dns', call)).toBe(false);
});
