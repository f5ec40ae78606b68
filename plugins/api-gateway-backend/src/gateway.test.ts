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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { DatabaseTrafficStore } from './database/DatabaseTrafficStore';
import { createApiGatewayPlugin } from './plugin';
import { Gateway } from './traffic/Gateway';
import { readLimits } from './traffic/limits';
import { TrafficKeeper } from './traffic/TrafficKeeper';

const data = {
  apiGateway: { limits: [{ api: 'books', perMinute: 3 }, { perMinute: 50 }] },
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

  beforeEach(async () => {
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
        mockServices.permissions.mock({
          authorize: async all => all.map(() => ({ result: allowed })),
        }).factory,
      ],
    });
    await keepers[0].readDocuments();
    front = express();
    front.use(
      gateway.middleware(readLimits(mockServices.rootConfig({ data }))),
    );
    front.use((req, res) => {
      const isBroken = req.path.endsWith('/broken');
      const isUnknown = req.get('authorization')?.includes('forged');
      const status = isBroken ? 500 : 200;
      res.status(isUnknown ? 401 : status).json({});
    });
    front.use(
      (
        error: { statusCode?: number; message: string },
        _req: express.Request,
        res: express.Response,
        _next: express.NextFunction,
      ) => {
        res.status(error.statusCode ?? 500).json({ message: error.message });
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
