import { mockServices } from '@backstage/backend-test-utils';
import { signature } from '@rackstage/outgoing-requests';
import { createTestDatabases, WebhookReceiver } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { AddressInfo, createServer, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { createServer as createTlsServer } from 'node:tls';
import { Trail } from '../__testUtils__/Trail';
import { ChainStore } from '../database/ChainStore';
import { SinksStore } from '../database/SinksStore';
import { SinkSettings } from '../readConfig';
import { createSinks } from '../sinks/createSink';
import { SinkSender } from './SinkSender';

const databases = createTestDatabases();
const secret = `whsec_${Buffer.from('a key of the audit office').toString('base64')}`;

/** A certificate for 127.0.0.1, in a folder of its own. */
async function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-audit-'));
  const { private: key, cert } = await generate(
    [{ name: 'commonName', value: '127.0.0.1' }],
    {
      algorithm: 'sha256',
      extensions: [
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    },
  );
  writeFileSync(join(folder, 'cert.pem'), cert);
  return { folder, key, cert };
}

/** Reads frames of counted octets until each connection ends. */
class SyslogServer {
  readonly messages: string[] = [];
  /** Breaks the next connection off before it has read anything. */
  breaks = 0;

  constructor(
    readonly server: Server,
    event = 'connection',
  ) {
    server.on(event, (socket: Socket) => {
      socket.on('error', () => {});
      if (this.breaks > 0) {
        this.breaks -= 1;
        socket.resetAndDestroy();
        return;
      }
      const chunks: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      socket.on('end', () => this.read(Buffer.concat(chunks)));
    });
  }

  async listen(): Promise<number> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  private read(bytes: Buffer): void {
    let rest = bytes;
    while (rest.length > 0) {
      const space = rest.indexOf(' ');
      const end = space + 1 + Number(rest.subarray(0, space).toString());
      this.messages.push(rest.subarray(space + 1, end).toString());
      rest = rest.subarray(end);
    }
  }
}

describe.each(databases.eachSupportedId())('SinkSender on %s', engine => {
  let knex: Knex;
  let trail: Trail;
  let now: number;

  beforeEach(async () => {
    knex = await databases.init(engine);
    trail = await Trail.open(knex);
    now = Date.parse('2026-01-01T00:00:00.000Z');
    await trail.write([
      { path: '/1' },
      { path: '/2', actor: 'x\n<14>1 forged' },
    ]);
  });

  afterEach(() => knex.destroy());

  /** Each call is one look of a process for what is due; with what the sink's state is then. */
  async function senderOf(settings: SinkSettings, owner = 'test') {
    const clock = () => new Date(now);
    const sinks = createSinks(
      {
        retentionMilliseconds: 1,
        allowedNetworks: ['127.0.0.0/8'],
        sinks: [settings],
      },
      clock,
    );
    const store = new SinksStore(knex, [settings.name]);
    await store.declare(clock().toISOString());
    const sender = new SinkSender({
      chains: new ChainStore(knex),
      store,
      sinks,
      logger: mockServices.logger.mock(),
      now: clock,
    });
    const lease = { owner, milliseconds: 60_000 };
    return async () => {
      for (const item of await sender.claim(lease, 5)) {
        await sender.process(item, lease, new AbortController().signal);
      }
      const [state] = await store.list();
      return { ...state, waiting: await store.waiting(settings.name) };
    };
  }

  const paths = (messages: string[]) =>
    messages.map(
      message => JSON.parse(message.slice(message.indexOf('\ufeff') + 1)).path,
    );

  const syslog = (
    protocol: 'udp' | 'tcp' | 'tls',
    port: number,
    caFile?: string,
  ): SinkSettings => ({
    name: 'siem',
    type: 'syslog',
    protocol,
    host: '127.0.0.1',
    port,
    caFile,
    facility: 13,
  });

  it('sends over TCP each event once, in order, and goes on from there', async () => {
    const server = new SyslogServer(createServer());
    const run = await senderOf(syslog('tcp', await server.listen()));
    try {
      expect(await run()).toMatchObject({ sent: 3, waiting: 0 });
      expect(paths(server.messages)).toEqual([undefined, '/1', '/2']);
      await trail.write([{ path: '/3' }]);
      await trail.write([{ path: '/other' }], 'second');
      now += 1_000;
      expect(await run()).toMatchObject({ sent: 6, waiting: 0 });
      expect(paths(server.messages).slice(3)).toEqual([
        '/3',
        undefined,
        '/other',
      ]);
      // A new process goes on where the last one was.
      now += 1_000;
      const again = await senderOf(
        syslog('tcp', (server.server.address() as AddressInfo).port),
        'another',
      );
      expect(await again()).toMatchObject({ sent: 6 });
      expect(server.messages).toHaveLength(6);
    } finally {
      server.server.close();
    }
  });

  it('says since when a server does not take them, and loses none', async () => {
    const server = new SyslogServer(createServer());
    const run = await senderOf(syslog('tcp', await server.listen()));
    try {
      server.breaks = 2;
      expect(await run()).toMatchObject({
        sent: 0,
        waiting: 3,
        failures: 1,
        failingSince: '2026-01-01T00:00:00.000Z',
        lastError: expect.stringMatching(/./),
      });
      // Not yet.
      expect(await run()).toMatchObject({ failures: 1 });
      now += 2_000;
      expect(await run()).toMatchObject({
        failures: 2,
        failingSince: '2026-01-01T00:00:00.000Z',
      });
      now += 4_000;
      const state = await run();
      expect(state).toMatchObject({ sent: 3, waiting: 0, failures: 0 });
      expect(state).not.toHaveProperty('failingSince');
      expect(paths(server.messages)).toEqual([undefined, '/1', '/2']);
    } finally {
      server.server.close();
    }
  });

  it('sends over TLS to a server whose certificate it trusts, and to no other', async () => {
    const { folder, key, cert } = await certificate();
    const server = new SyslogServer(
      createTlsServer({ key, cert }),
      'secureConnection',
    );
    const port = await server.listen();
    try {
      const distrusting = await senderOf(syslog('tls', port));
      expect(await distrusting()).toMatchObject({
        sent: 0,
        lastError: expect.stringMatching(/certificate/),
      });
      now += 10_000;
      const run = await senderOf(syslog('tls', port, join(folder, 'cert.pem')));
      expect(await run()).toMatchObject({ sent: 3 });
      expect(paths(server.messages)).toEqual([undefined, '/1', '/2']);
    } finally {
      server.server.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('sends over UDP one datagram for each, and no line that is forged', async () => {
    const socket = createSocket('udp4');
    const messages: string[] = [];
    const all = new Promise<void>(resolve => {
      socket.on('message', bytes => {
        messages.push(bytes.toString());
        if (messages.length === 3) {
          resolve();
        }
      });
    });
    await once(socket.bind(0, '127.0.0.1'), 'listening');
    const run = await senderOf(syslog('udp', socket.address().port));
    expect(await run()).toMatchObject({ sent: 3 });
    await all;
    expect(paths(messages)).toEqual([undefined, '/1', '/2']);
    expect(messages.join('')).not.toContain('\n');
    socket.close();
  });

  it('posts to a webhook, signed, and the same again under the same id', async () => {
    const receiver = await WebhookReceiver.start();
    const url = receiver.url('/audit?key=hidden');
    receiver.on('/audit?key=hidden', { status: 500 });
    const run = await senderOf({ name: 'siem', type: 'webhook', url, secret });
    expect(await run()).toMatchObject({
      sent: 0,
      waiting: 3,
      lastError: 'It answered 500',
    });
    receiver.on('/audit?key=hidden', { status: 204 });
    now += 2_000;
    expect(await run()).toMatchObject({ sent: 3, waiting: 0 });
    const [first, second] = receiver.received;
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.headers['webhook-signature']).toBe(
      signature(
        {
          id: String(second.headers['webhook-id']),
          timestamp: String(second.headers['webhook-timestamp']),
          body: second.body,
        },
        secret,
      ),
    );
    expect(
      JSON.parse(second.body).events.map(({ path }: { path: string }) => path),
    ).toEqual([undefined, '/1', '/2']);
    await receiver.close();
  });
});
