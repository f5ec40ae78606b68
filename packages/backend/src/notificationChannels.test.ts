import {
  createBackendPlugin,
  coreServices,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import emailModule from '@backstage/plugin-notifications-backend-module-email';
import slackModule from '@backstage/plugin-notifications-backend-module-slack';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { JsonObject } from '@backstage/types';
import http from 'node:http';
import https from 'node:https';
import { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { configured } from './parts';

const ann = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name: 'ann',
    namespace: 'default',
    annotations: { 'slack.com/bot-notify': 'U0ANN' },
  },
  spec: { profile: { email: 'ann@city.example' } },
};

/** What a mail server was given, the first of it. */
async function startMailServer() {
  let receive: (mail: { to: string[]; text: string }) => void;
  const received = new Promise<{ to: string[]; text: string }>(resolve => {
    receive = resolve;
  });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', part => parts.push(part));
      stream.on('end', () => {
        receive({
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    stop: () => new Promise<void>(done => server.close(done)),
  };
}

/** Sends as the requests context does. */
const sender = createBackendPlugin({
  pluginId: 'sender',
  register(env) {
    env.registerInit({
      deps: {
        lifecycle: coreServices.rootLifecycle,
        notifications: notificationService,
      },
      async init({ lifecycle, notifications }) {
        lifecycle.addStartupHook(() =>
          notifications.send({
            recipients: { type: 'entity', entityRef: 'user:default/ann' },
            payload: {
              title: 'Approved · 승인: web',
              description: 'Your request is approved',
              link: '/requests/1234',
            },
          }),
        );
      },
    });
  },
});

/** Stands in for Slack, whose address cannot be configured: what it is posted, the first of it. */
async function startSlack() {
  let receive: (message: { path?: string; body: URLSearchParams }) => void;
  const received = new Promise<{ path?: string; body: URLSearchParams }>(
    resolve => {
      receive = resolve;
    },
  );
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) {
      parts.push(part);
    }
    const body = new URLSearchParams(Buffer.concat(parts).toString());
    response.setHeader('content-type', 'application/json');
    response.end('{"ok":true}');
    receive({ path: request.url, body });
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const { request: real } = https;
  const redirected = jest.spyOn(https, 'request').mockImplementation(((
    options: https.RequestOptions,
    done: never,
  ) =>
    options.hostname === 'slack.com'
      ? http.request(
          {
            method: options.method,
            path: options.path,
            headers: options.headers,
            host: '127.0.0.1',
            port,
          },
          done,
        )
      : real(options, done)) as never);
  return {
    received,
    stop() {
      redirected.mockRestore();
      return new Promise(done => {
        server.close(done);
      });
    },
  };
}

const startPortal = (processors: JsonObject) =>
  startTestBackend({
    features: [
      notificationsPlugin,
      configured(
        'notifications.processors.email',
        Promise.resolve({ default: emailModule }),
      ),
      configured(
        'notifications.processors.slack',
        Promise.resolve({ default: slackModule }),
      ),
      sender,
      catalogServiceMock.factory({ entities: [ann] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example' },
          notifications: { processors },
        },
      }),
    ],
  });

describe('channels of notifications', () => {
  it('sends mail with a link that opens the request', async () => {
    const mail = await startMailServer();
    const backend = await startPortal({
      email: {
        transportConfig: {
          transport: 'smtp',
          hostname: '127.0.0.1',
          port: mail.port,
        },
        sender: 'portal@city.example',
      },
    });
    const { to, text } = await mail.received;
    await backend.stop();
    await mail.stop();
    expect(to).toEqual(['ann@city.example']);
    expect(text).toContain('https://portal.example/requests/1234');
  });

  it('posts to Slack, with a link that opens the request', async () => {
    const slack = await startSlack();
    const backend = await startPortal({ slack: [{ token: 'xoxb-test' }] });
    const { path, body } = await slack.received;
    await backend.stop();
    await slack.stop();
    expect(path).toBe('/api/chat.postMessage');
    expect(body.get('channel')).toBe('U0ANN');
    const attachments = String(body.get('attachments'));
    expect(attachments).toContain('https://portal.example/requests/1234');
  });

  it('starts without either', async () => {
    const backend = await startPortal({});
    await expect(backend.stop()).resolves.toBeUndefined();
  });
});
