import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthenticationError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  accessTokensServiceRef,
  formatToken,
  newSecret,
} from '@rackstage/access-tokens';
import express from 'express';
import request from 'supertest';
import { DatabaseTrafficStore } from './database/DatabaseTrafficStore';
import { createApiGatewayPlugin } from './plugin';
import { Gateway } from './traffic/Gateway';
import { readLimits } from './traffic/limits';
import { TrafficKeeper } from './traffic/TrafficKeeper';

const data = {
  apiGateway: {
    wrongAttemptsPerMinute: 10,
    limits: [{ api: 'books', perMinute: 3 }, { perMinute: 2000 }],
  },
};

/** A plugin without a document, and the gateway in front of its own server. */
describe('the gateway', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let front: express.Express;
  let allowed: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  let keepers: TrafficKeeper[];

  const books = createBackendPlugin({
    pluginId: 'books',
    register(env) {
      env.registerInit({
        deps: { router: coreServices.httpRouter },
        async init({ router }) {
          router.use((_req, res) => {
            res.json({});
          });
        },
      });
    },
  });

  const tokenId = '0f0e0d0c-0b0a-4908-8706-050403020100';
  const good = formatToken({ id: tokenId, secret: newSecret() });
  const program = `user:program/${tokenId}`;
  let revoked: boolean;
  let exchanges: number;

  const accessTokens = createServiceFactory({
    service: accessTokensServiceRef,
    deps: {},
    factory: () => ({
      verify: () => Promise.reject(new Error('not asked')),
      async require(id) {
        if (revoked) {
          throw new AuthenticationError('revoked');
        }
        return {
          id,
          owner: 'user:default/ann',
          workspaceId: 'default',
          permissions: ['*'],
          expiresAt: '2099-01-01T00:00:00.000Z',
        };
      },
      forget: () => {},
    }),
  });

  /** Exchanges the one token that is good. */
  const auth = createBackendPlugin({
    pluginId: 'auth',
    register(env) {
      env.registerInit({
        deps: { router: coreServices.httpRouter },
        async init({ router }) {
          router.use((req, res) => {
            exchanges += 1;
            if (req.get('x-rackstage-access-token') !== good) {
              throw new AuthenticationError('No such token');
            }
            const token = mockCredentials.user.token(program);
            res.json({ backstageIdentity: { token } });
          });
        },
      });
    },
  });

  beforeEach(async () => {
    revoked = false;
    exchanges = 0;
    allowed = AuthorizeResult.ALLOW;
    keepers = [];
    const gateway = new Gateway();
    jest
      .spyOn(TrafficKeeper.prototype, 'start')
      .mockImplementation(function keep(this: TrafficKeeper) {
        keepers.push(this);
      });
    backend = await startTestBackend({
      features: [
        books,
        createApiGatewayPlugin(gateway),
        mockServices.rootConfig.factory({ data }),
        createServiceFactory({
          service: coreServices.rootSystemMetadata,
          deps: {},
          factory: () => ({
            getInstalledPlugins: async () => [
              { pluginId: 'api-gateway' },
              { pluginId: 'books' },
            ],
          }),
        }),
        accessTokens,
        auth,
        mockServices.permissions.mock({
          authorize: async all => all.map(() => ({ result: allowed })),
        }).factory,
      ],
    });
    await keepers[0].readDocuments();
    front = express();
    front.set('trust proxy', true);
    front.use(
      gateway.middleware(readLimits(mockServices.rootConfig({ data }))),
    );
    front.use((req, res) => {
      const isBroken = req.path.endsWith('/broken');
      const isUnknown = req.get('authorization')?.includes('forged');
      const status = isBroken ? 500 : 200;
      res
        .status(isUnknown ? 401 : status)
        .json({ authorization: req.get('authorization') });
    });
    front.use(
      (
        error: { name: string; statusCode?: number; message: string },
        _req: express.Request,
        res: express.Response,
        _next: express.NextFunction,
      ) => {
        const status = error.name === 'AuthenticationError' ? 401 : 500;
        res.status(error.statusCode ?? status).json({ message: error.message });
      },
    );
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await backend.stop();
  });

  const call = (path: string, authorization?: string) => {
    const sent = request(front).get(path);
    return authorization ? sent.set('authorization', authorization) : sent;
  };
  const ann = mockCredentials.user.header('user:default/ann');
  const bob = mockCredentials.user.header('user:default/bob');
  const ask = (path: string) =>
    request(backend.server)
      .get(`/api/api-gateway${path}`)
      .set('authorization', ann);

  it('counts by API, route and person, and shows it', async () => {
    await call('/api/books/1', ann);
    await call('/api/books/broken', ann);
    await call('/api/books/2', bob);
    await call('/pages');
    await call('/api/books/3', 'Bearer forged');
    await keepers[0].write();
    const { body } = await ask('/apis/books').expect(200);
    expect(body.api).toMatchObject({
      id: 'books',
      published: false,
      limitPerMinute: 3,
      calls: 4,
      errors: 1,
      refused: 1,
      p95Ms: expect.any(Number),
    });
    expect(body.routes).toMatchObject([
      { method: 'GET', path: 'unlisted', calls: 4 },
    ]);
    expect(
      body.callers.map((c: { caller: string; calls: number }) => [
        c.caller,
        c.calls,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['user:default/ann', 2],
        ['user:default/bob', 1],
        ['anonymous', 1],
      ]),
    );
    const list = await ask('/apis?window=day').expect(200);
    expect(
      list.body.items.find((api: { id: string }) => api.id === 'books').calls,
    ).toBe(4);
  });

  it('limits each person for itself, and says how long', async () => {
    for (let index = 0; index < 3; index++) {
      await call('/api/books/1', ann).expect(200);
    }
    const { status, headers, body } = await call('/api/books/1', ann);
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.message).toContain('More than 3 calls in a minute to books');
    await call('/api/books/1', bob).expect(200);
    await call('/api/films/1', ann).expect(200);
    await keepers[0].write();
    expect((await ask('/apis/books')).body.api.limited).toBe(1);
  });

  it('counts what is made up together', async () => {
    await call(`/api/${'x'.repeat(500)}`, ann).expect(200);
    await call('/api/books/1', ann).expect(200);
    await keepers[0].write();
    expect((await ask('/apis/books')).body.api.calls).toBe(1);
  });

  it('knows whoever has no good token by the address', async () => {
    const tokens = ['forged-0', 'forged-1', 'forged-2', 'forged-3'];
    const statuses: number[] = [];
    for (const token of tokens) {
      const { status } = await call('/api/books/1', `Bearer ${token}`);
      statuses.push(status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await call('/api/books/1')).status).toBe(429);
    expect((await call('/api/books/1', ann)).status).toBe(200);
  });

  it('exchanges the token of a program, and knows the program by it', async () => {
    const { body } = await call('/api/films/1', `Bearer ${good}`).expect(200);
    expect(body.authorization).toBe(mockCredentials.user.header(program));
    await call('/api/films/2', `bearer  ${good}`).expect(200);
    expect(exchanges).toBe(1);
    for (let index = 0; index < 3; index++) {
      await call('/api/books/1', `Bearer ${good}`).expect(200);
    }
    await call('/api/books/1', `Bearer ${good}`).expect(429);
    revoked = true;
    const refused = await call('/api/films/1', `Bearer ${good}`).expect(401);
    expect(refused.body.message).toBe('revoked');
  });

  it('lets no forged token of a program through', async () => {
    for (const forged of [
      `${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`,
      'rks_',
      "rks_' or 1=1 --",
      'rks_../../../etc/passwd',
    ]) {
      await call('/api/films/1', `Bearer ${forged}`).expect(401);
    }
    expect(exchanges).toBe(1);
  });

  it('slows down an address that fails 1,000 times, and nobody who is known there', async () => {
    await call('/api/films/1', `Bearer ${good}`).expect(200);
    const from = (address: string, authorization: string) =>
      call('/api/films/1', authorization).set('x-forwarded-for', address);
    const statuses = { 401: 0, 429: 0 };
    let last;
    for (let index = 0; index < 1000; index++) {
      const forged = formatToken({ id: tokenId, secret: newSecret() });
      last = await from('203.0.113.9', `Bearer ${forged}`);
      statuses[last.status as 401 | 429] += 1;
    }
    expect(statuses).toEqual({ 401: 10, 429: 990 });
    expect(Number(last!.headers['retry-after'])).toBeGreaterThan(0);
    expect(exchanges).toBe(11);
    for (const authorization of [ann, `Bearer ${good}`]) {
      await from('203.0.113.9', authorization).expect(200);
    }
    await from('203.0.113.10', 'Bearer forged').expect(401);
  });

  it('shows its figures only to who may see them', async () => {
    allowed = AuthorizeResult.DENY;
    const { status, body } = await ask('/apis');
    expect(status).toBe(403);
    expect(body.error.message).toContain('api-gateway.traffic.read');
    await ask('/apis/books').expect(403);
    await ask('/actions').expect(200);
  });

  it('names the APIs there are when asked for another', async () => {
    const { body } = await ask('/apis/films').expect(404);
    expect(body.error.message).toContain('api-gateway, books');
  });

  it('lets calls through while its database is away', async () => {
    jest
      .spyOn(DatabaseTrafficStore.prototype, 'write')
      .mockRejectedValue(new Error('connection lost'));
    await call('/api/books/1', ann).expect(200);
    await expect(keepers[0].write()).resolves.toBeUndefined();
    jest.restoreAllMocks();
    await keepers[0].write();
    expect((await ask('/apis/books')).body.api.calls).toBe(1);
  });

  it.each([0, -1, 1.5])('takes no limit of %s', perMinute => {
    expect(() =>
      readLimits(
        mockServices.rootConfig({
          data: { apiGateway: { limits: [{ perMinute }] } },
        }),
      ),
    ).toThrow('apiGateway.limits[0].perMinute');
  });
});
