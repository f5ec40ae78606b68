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
import { Entity } from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';
import { accessTokensServiceRef } from '@rackstage/access-tokens';
import express from 'express';
import Router from 'express-promise-router';
import request from 'supertest';
import { ANNOTATION_ACCOUNT_DISABLED } from './accountState';
import { userAccessHttpAuthServiceFactory } from './userAccessHttpAuthServiceFactory';

const user = (name: string, disabled = false): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name,
    annotations: { [ANNOTATION_ACCOUNT_DISABLED]: String(disabled) },
  },
});

const people: Record<string, Entity> = {
  'user:default/ann': user('ann'),
  'user:default/ben': user('ben', true),
};

/** Answers what of the catalog is asked, and to services only. */
const catalog = createBackendPlugin({
  pluginId: 'catalog',
  register(reg) {
    reg.registerInit({
      deps: {
        router: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
      },
      async init({ router, httpAuth }) {
        const routes = Router();
        routes.use(express.json());
        routes.post('/entities/by-refs', async (req, res) => {
          await httpAuth.credentials(req, { allow: ['service'] });
          res.json({
            items: req.body.entityRefs.map(
              (ref: string) => people[ref] ?? null,
            ),
          });
        });
        router.use(routes);
      },
    });
  },
});

/** A plugin that checks nothing itself. */
const notes = createBackendPlugin({
  pluginId: 'notes',
  register(reg) {
    reg.registerInit({
      deps: {
        router: coreServices.httpRouter,
        auth: coreServices.auth,
        httpAuth: coreServices.httpAuth,
        discovery: coreServices.discovery,
      },
      async init({ router, auth, httpAuth, discovery }) {
        const routes = Router();
        routes.get('/', async (_, res) => {
          res.send('notes');
        });
        // As Backstage's scheduler has it.
        routes.get('/.backstage/scheduler/v1/tasks', async (_, res) => {
          res.send('tasks');
        });
        routes.get('/own-token', async (_, res) => {
          const own = await auth.getOwnServiceCredentials();
          res.json(
            await auth.getPluginRequestToken({
              onBehalfOf: own,
              targetPluginId: 'notes',
            }),
          );
        });
        routes.get('/open', async (req, res) => {
          const { principal } = await httpAuth.credentials(req);
          res.json({ principal, at: await discovery.getBaseUrl('notes') });
        });
        routes.get('/cookie', async (_, res) => {
          await httpAuth.issueUserCookie(res);
          res.send('a cookie');
        });
        router.use(routes);
        router.addAuthPolicy({ path: '/open', allow: 'unauthenticated' });
        router.addAuthPolicy({ path: '/own-token', allow: 'unauthenticated' });
      },
    });
  },
});

/** Tokens by their ids, and whose they are. */
const owners: Record<string, string> = { a: 'ann', b: 'ben' };

const accessTokens = createServiceFactory({
  service: accessTokensServiceRef,
  deps: {},
  factory: () => ({
    verify: () => Promise.reject(new Error('not asked')),
    async require(id) {
      if (!owners[id]) {
        throw new AuthenticationError('revoked');
      }
      return {
        id,
        owner: `user:default/${owners[id]}`,
        workspaceId: 'default',
        permissions: ['*'],
        expiresAt: '2099-01-01T00:00:00.000Z',
      };
    },
    forget: () => {},
  }),
});

describe('authentication of requests', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        accessTokens,
        catalog,
        notes,
        userAccessHttpAuthServiceFactory,
        mockServices.auth.factory(),
      ],
    });
  });

  afterAll(() => backend.stop());

  const get = (path: string, authorization?: string) => {
    const asking = request(backend.server).get(path);
    return authorization ? asking.set('authorization', authorization) : asking;
  };
  const as = (name: string) =>
    mockCredentials.user.header(`user:default/${name}`);

  it('lets in whom the catalog knows', async () => {
    const { status, text } = await get('/api/notes', as('ann'));
    expect([status, text]).toEqual([200, 'notes']);
  });

  it.each([
    ['disabled', 'ben', /account is disabled/],
    ['gone', 'cho', /no longer known/],
  ])(
    'refuses a user who is %s, at routes that check nothing',
    async (_, name, message) => {
      for (const path of [
        '/api/notes',
        '/api/notes/open',
        '/api/notes/cookie',
      ]) {
        const { status, body, headers } = await get(path, as(name));
        expect([path, status]).toEqual([path, 401]);
        expect(body.error.message).toMatch(message);
        expect(headers).not.toHaveProperty('set-cookie');
      }
    },
  );

  it('lets only plugins at the tasks of plugins', async () => {
    for (const path of [
      '/api/notes/.backstage/scheduler/v1/tasks',
      '/api/notes/.BACKSTAGE/Scheduler/v1/tasks',
    ]) {
      const { status, body } = await get(path, as('ann'));
      expect([path, status]).toEqual([path, 403]);
      expect(body.error.message).toMatch(/not for people/);
      const service = mockCredentials.service.header({
        onBehalfOf: mockCredentials.service(),
        targetPluginId: 'notes',
      });
      expect((await get(path, service)).text).toBe('tasks');
    }
  });

  it('refuses them in what another plugin asks on their behalf', async () => {
    const onBehalfOf = (name: string) =>
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.user(`user:default/${name}`),
        targetPluginId: 'notes',
      });
    expect((await get('/api/notes', onBehalfOf('ann'))).status).toBe(200);
    expect((await get('/api/notes', onBehalfOf('ben'))).status).toBe(401);
  });

  it.each([
    ['whose token is good', 'a', 200],
    ['whose owner is disabled', 'b', 401],
    ['whose token is revoked', 'c', 401],
  ])('knows a program %s', async (_, id, expected) => {
    const program = mockCredentials.user(`user:program/${id}`);
    const onBehalfOf = mockCredentials.service.header({
      onBehalfOf: program,
      targetPluginId: 'notes',
    });
    const direct = mockCredentials.user.header(`user:program/${id}`);
    for (const authorization of [direct, onBehalfOf]) {
      expect((await get('/api/notes', authorization)).status).toBe(expected);
    }
  });

  it('leaves services alone, and those who are not signed in', async () => {
    const { body } = await get('/api/notes/own-token');
    expect((await get('/api/notes', `Bearer ${body.token}`)).status).toBe(200);
    expect((await get('/api/notes/open')).body.principal.type).toBe('none');
    expect((await get('/api/notes')).status).toBe(401);
  });
});
