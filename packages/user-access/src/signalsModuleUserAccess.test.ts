import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import signalsPlugin from '@backstage/plugin-signals-backend';
import express from 'express';
import Router from 'express-promise-router';
import { decodeJwt, UnsecuredJWT } from 'jose';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { ANNOTATION_ACCOUNT_DISABLED } from './accountState';
import { signalsModuleUserAccess } from './signalsModuleUserAccess';

const disabled = new Set<string>();

const catalog = createBackendPlugin({
  pluginId: 'catalog',
  register(reg) {
    reg.registerInit({
      deps: { router: coreServices.httpRouter },
      async init({ router }) {
        const routes = Router();
        routes.use(express.json());
        routes.post('/entities/by-refs', async (req, res) => {
          const [ref] = req.body.entityRefs;
          const annotations = {
            [ANNOTATION_ACCOUNT_DISABLED]: String(disabled.has(ref)),
          };
          res.json({
            items: [{ kind: 'User', metadata: { name: 'x', annotations } }],
          });
        });
        router.use(routes);
        // Tokens are made up here; that services are let in is tested with the authentication of requests.
        router.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
      },
    });
  },
});

const base = mockServices.auth({ pluginId: 'signals' });

let ends: { entityRef: string; endedAt: string }[] = [];

/** Knows who signed out everywhere. */
const workspaces = createBackendPlugin({
  pluginId: 'workspaces',
  register(reg) {
    reg.registerInit({
      deps: { router: coreServices.httpRouter },
      async init({ router }) {
        router.use((_, res) => {
          res.json({ items: ends });
        });
        router.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
      },
    });
  },
});

/** Nobody verifies it here. */
const tokenOf = (name: string) =>
  new UnsecuredJWT({ sub: `user:default/${name}` }).setIssuedAt(1000).encode();

/** Takes what a token says as it is: those of the test kit cannot stand in the header of a WebSocket. */
const auth = mockServices.auth.mock({
  authenticate: async token => ({
    ...mockCredentials.user(decodeJwt(token).sub),
    token,
  }),
  isPrincipal: base.isPrincipal.bind(base),
  getNoneCredentials: () => base.getNoneCredentials(),
  getOwnServiceCredentials: () => base.getOwnServiceCredentials(),
  getPluginRequestToken: options =>
    base.getPluginRequestToken({ ...options, targetPluginId: 'signals' }),
});

describe('the WebSocket of signals', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let sweep: () => Promise<void>;

  beforeAll(async () => {
    const real = setInterval;
    // Of the module only: the others keep their own time.
    jest.spyOn(global, 'setInterval').mockImplementation(((
      work: () => Promise<void>,
      ...rest: [number]
    ) => {
      if (rest[0] === 10_000) {
        sweep = work;
      }
      return real(work, ...rest);
    }) as typeof setInterval);
    backend = await startTestBackend({
      features: [
        catalog,
        workspaces,
        signalsPlugin,
        signalsModuleUserAccess,
        auth.factory,
        mockServices.userInfo.factory(),
      ],
    });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await backend.stop();
  });

  const connect = (name: string) => {
    const { port } = backend.server.address() as AddressInfo;
    return new WebSocket(`ws://localhost:${port}/api/signals`, tokenOf(name));
  };

  /** By the first request the server is found; nobody answers it, and a browser connects again. */
  async function findServer(): Promise<void> {
    let listeners = 0;
    const found = new Promise<void>(resolve => {
      backend.server.on('newListener', event => {
        listeners += event === 'upgrade' ? 1 : 0;
        if (listeners === 2) {
          setImmediate(resolve);
        }
      });
    });
    const first = connect('ann').on('error', () => {});
    await found;
    first.terminate();
  }

  async function open(name: string): Promise<WebSocket> {
    const socket = connect(name);
    await once(socket, 'open');
    return socket;
  }

  it('is closed when its user is disabled, and not opened again', async () => {
    await findServer();
    const [ann, ben] = [await open('ann'), await open('ben')];
    disabled.add('user:default/ann');
    // What was known of Ann counts for ten seconds.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 11_000);
    const closed = once(ann, 'close');
    await sweep();
    await closed;
    expect(ann.readyState).toBe(WebSocket.CLOSED);
    expect(ben.readyState).toBe(WebSocket.OPEN);

    const again = connect('ann').on('error', () => {});
    await once(again, 'close');
    ben.terminate();
  });

  it('is closed when its user is signed out everywhere', async () => {
    const [cho, dan] = [await open('cho'), await open('dan')];
    ends = [
      { entityRef: 'user:default/cho', endedAt: '2026-01-01T00:00:00.000Z' },
    ];
    // What was read of ends counts for five seconds.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6_000);
    const closed = once(cho, 'close');
    await sweep();
    await closed;
    expect(dan.readyState).toBe(WebSocket.OPEN);
    const again = connect('cho').on('error', () => {});
    await once(again, 'close');
    dan.terminate();
  });
});
