import {
  FaultProxy,
  OpenStackStub,
  startFaultProxy,
  startOpenStackStub,
} from '@rackstage/test-kit';
import { OpenStackClient } from './OpenStackClient';
import { Credential } from './identity';

const credential: Credential = {
  type: 'password',
  user: { name: 'demo', domain: { name: 'Default' } },
  password: 'secret',
  project: { name: 'demo', domain: { id: 'default' } },
};
const serversRoute = 'GET /compute/v2.1/servers/detail';

let cloud: OpenStackStub;
let proxy: FaultProxy;
let client: OpenStackClient;

const call = { signal: new AbortController().signal };
const servers = () => client.in('RegionOne').compute.servers({}, call);

beforeEach(async () => {
  cloud = await startOpenStackStub();
  proxy = await startFaultProxy([cloud.origin]);
  client = new OpenStackClient({
    authUrl: proxy.url(cloud.authUrl),
    credential,
  });
  cloud.on(serversRoute, { body: { servers: [] } });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await proxy.close();
  await cloud.close();
});

function tokensUsed() {
  return cloud.requests
    .filter(request => request.path.endsWith('/servers/detail'))
    .map(request => request.headers['x-auth-token']);
}

describe('signing in', () => {
  it('sends a password for a project', async () => {
    const token = await client.signIn(call);
    expect(token).toMatchObject({
      secret: 'token-1',
      user: { name: 'demo' },
      project: { id: 'p1', name: 'demo' },
    });
    expect(cloud.requests[0].body).toEqual({
      auth: {
        identity: {
          methods: ['password'],
          password: {
            user: {
              name: 'demo',
              domain: { name: 'Default' },
              password: 'secret',
            },
          },
        },
        scope: { project: { name: 'demo', domain: { id: 'default' } } },
      },
    });
  });

  it('sends an application credential, which names no project', async () => {
    client = new OpenStackClient({
      authUrl: cloud.authUrl.replace('/v3', '/'),
      credential: { type: 'applicationCredential', id: 'a1', secret: 's1' },
    });
    await client.signIn(call);
    expect(cloud.requests[0].body).toEqual({
      auth: {
        identity: {
          methods: ['application_credential'],
          application_credential: { id: 'a1', secret: 's1' },
        },
      },
    });
  });

  it('does nothing before the first call', () => {
    expect(client.in('RegionOne')).toBeDefined();
    expect(proxy.requests).toEqual([]);
  });

  it('says so when the address is not that of Keystone', async () => {
    proxy.inject({ fault: { type: 'answer', status: 200, body: {} } });
    await expect(client.signIn(call)).rejects.toMatchObject({
      name: 'OpenStackError',
      kind: 'malformed',
      service: 'identity',
      message: expect.stringContaining('not a token'),
    });
  });

  it('finds the regions', async () => {
    expect(await client.regions(call)).toEqual(['RegionOne', 'RegionTwo']);
  });
});

describe('the token', () => {
  it('is used until a minute before its end, whatever clock the cloud has', async () => {
    const start = Date.parse('2026-01-01T00:00:00Z');
    const clock = jest.spyOn(Date, 'now').mockReturnValue(start);
    cloud.tokenLifetimeSeconds = 600;
    await servers();
    clock.mockReturnValue(start + 539_000);
    await servers();
    clock.mockReturnValue(start + 541_000);
    await servers();
    expect(tokensUsed()).toEqual(['token-1', 'token-1', 'token-2']);
  });

  it('is renewed once for all calls that come together', async () => {
    await Promise.all([servers(), servers(), servers()]);
    expect(cloud.tokensGiven).toBe(1);
  });

  it('is renewed once when a service refuses it, and the request sent again', async () => {
    await servers();
    cloud.on(serversRoute, ({ headers }) =>
      headers['x-auth-token'] === 'token-1'
        ? { status: 401, body: { error: { code: 401, message: 'Expired' } } }
        : { body: { servers: [] } },
    );
    await Promise.all([servers(), servers()]);
    expect(cloud.tokensGiven).toBe(2);
    expect(tokensUsed()).toEqual([
      'token-1',
      'token-1',
      'token-1',
      'token-2',
      'token-2',
    ]);
  });

  it('is not renewed a second time', async () => {
    cloud.on(serversRoute, {
      status: 401,
      body: { error: { code: 401, message: 'No' } },
    });
    await expect(servers()).rejects.toMatchObject({ status: 401 });
    expect(tokensUsed()).toEqual(['token-1', 'token-2']);
  });
});

describe('errors', () => {
  it('tells status, type, message, request and how long to wait', async () => {
    cloud.on(serversRoute, {
      status: 429,
      headers: { 'x-compute-request-id': 'req-7', 'retry-after': '12' },
      body: { overLimit: { code: 429, message: 'Too many requests' } },
    });
    await expect(servers()).rejects.toMatchObject({
      kind: 'refused',
      service: 'compute',
      status: 429,
      type: 'overLimit',
      message: 'Too many requests',
      requestId: 'req-7',
      retryAfterSeconds: 12,
    });
  });

  it('reads a Retry-After that is a date', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-01-01T00:00:00Z'));
    cloud.on(serversRoute, {
      status: 503,
      headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' },
    });
    await expect(servers()).rejects.toMatchObject({
      message: 'HTTP status 503',
      retryAfterSeconds: 30,
    });
  });

  it.each([
    ['drop', 'unreachable'],
    ['loseAnswer', 'unreachable'],
    ['garbage', 'malformed'],
  ] as const)('after %s is %s, and not tried again', async (type, kind) => {
    await client.signIn(call);
    proxy.inject({ fault: { type }, times: Infinity });
    await expect(servers()).rejects.toMatchObject({
      name: 'OpenStackError',
      kind,
      service: 'compute',
    });
    expect(proxy.requests.slice(1)).toHaveLength(1);
  });

  it.each([
    [[], 'The answer is not a JSON object'],
    ['"text"', 'The answer is not a JSON object'],
    [{ flavors: [] }, 'The answer has no "servers"'],
  ])('of an answer of the wrong shape: %j', async (body, message) => {
    cloud.on(serversRoute, { body });
    await expect(servers()).rejects.toMatchObject({
      kind: 'malformed',
      message,
    });
  });

  it('of a server that does not listen names it', async () => {
    client = new OpenStackClient({
      authUrl: 'http://127.0.0.1:9/v3',
      credential,
    });
    await expect(client.signIn(call)).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(
        /^No answer from http:\/\/127.0.0.1:9: .*ECONNREFUSED/,
      ),
    });
  });
});

describe('aborting', () => {
  it('ends a request that hangs, with the reason of the signal', async () => {
    await client.signIn(call);
    proxy.inject({ fault: { type: 'hang' } });
    const controller = new AbortController();
    const answer = client
      .in('RegionOne')
      .compute.servers({}, { signal: controller.signal });
    while (proxy.requests.length < 2) {
      await new Promise(setImmediate);
    }
    controller.abort(new Error('deadline'));
    await expect(answer).rejects.toThrow('deadline');
  });

  it('sends nothing when it came before', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(client.signIn({ signal })).rejects.toThrow('too late');
    expect(proxy.requests).toEqual([]);
  });
});
