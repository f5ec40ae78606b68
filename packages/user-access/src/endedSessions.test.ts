import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { accessTokensServiceRef } from '@rackstage/access-tokens';
import { UnsecuredJWT } from 'jose';
import Router from 'express-promise-router';
import request from 'supertest';
import { userAccessHttpAuthServiceFactory } from './userAccessHttpAuthServiceFactory';

const ann = 'user:default/ann';
let ends: { entityRef: string; endedAt: string }[] = [];

/** Answers all that is asked of it to whoever is signed in. */
const answering = (pluginId: string, answers: Record<string, () => object>) =>
  createBackendPlugin({
    pluginId,
    register(reg) {
      reg.registerInit({
        deps: {
          router: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ router, httpAuth }) {
          const routes = Router();
          for (const [path, answer] of Object.entries(answers)) {
            routes.all(path, async (req, res) => {
              await httpAuth.credentials(req);
              res.json(answer());
            });
          }
          router.use(routes);
        },
      });
    },
  });

const service = mockServices.auth({ pluginId: 'any' });

/** Takes a token of a user as it is; who signs it is not what is tested here. */
const auth = mockServices.auth.mock({
  authenticate: async token =>
    token.startsWith('mock-')
      ? mockCredentials.service()
      : { ...mockCredentials.user(ann), token },
  isPrincipal: service.isPrincipal.bind(service),
  getNoneCredentials: () => service.getNoneCredentials(),
  getOwnServiceCredentials: () => service.getOwnServiceCredentials(),
  getPluginRequestToken: async () => ({ token: 'mock-service' }),
});

const accessTokens = createServiceFactory({
  service: accessTokensServiceRef,
  deps: {},
  factory: () => ({
    verify: () => Promise.reject(new Error('not asked')),
    require: () => Promise.reject(new Error('not asked')),
    forget: () => {},
  }),
});

describe('requests of a session that was ended', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        accessTokens,
        answering('catalog', {
          '/entities/by-refs': () => ({
            items: [{ kind: 'User', metadata: { name: 'ann' } }],
          }),
        }),
        answering('workspaces', {
          '/session-ends': () => ({ items: ends }),
          '/access-tokens': () => ({}),
          '/workspaces': () => ({}),
        }),
        answering('auth', { '/v1/sessions/:id/approve': () => ({}) }),
        userAccessHttpAuthServiceFactory,
        auth.factory,
      ],
    });
  });

  afterAll(() => backend.stop());

  const statusOf = async (path: string, issuedAt: number) => {
    const token = new UnsecuredJWT({ sub: ann, iat: issuedAt }).encode();
    const { status } = await request(backend.server)
      .post(`/api/${path}`)
      .set('authorization', `Bearer ${token}`);
    return status;
  };

  it('get nothing that outlasts it, also before it is known everywhere', async () => {
    const now = Math.floor(Date.now() / 1000);
    const began = now - 60;
    const outlasting = [
      'workspaces/access-tokens',
      'workspaces/Access-Tokens/',
      'auth/v1/sessions/a/approve',
    ];
    const outcomes = (since: number) =>
      Promise.all(outlasting.map(path => statusOf(path, since)));
    expect(await statusOf('workspaces/workspaces', began)).toBe(200);
    expect(await outcomes(began)).toEqual([200, 200, 200]);
    ends = [{ entityRef: ann, endedAt: new Date(now * 1000).toISOString() }];
    // What was read a moment ago still counts here.
    expect(await statusOf('workspaces/workspaces', began)).toBe(200);
    expect(await outcomes(began)).toEqual([401, 401, 401]);
    // By this it is known.
    expect(await statusOf('workspaces/workspaces', began)).toBe(401);
    expect(await outcomes(now + 1)).toEqual([200, 200, 200]);
  });
});
