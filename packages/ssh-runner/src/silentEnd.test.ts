import { Connection, Server } from 'ssh2';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { connectSsh, newKeyPair, SshConnection } from '.';

/** Prints as switches do: OpenSSH always tells how a command ended. */
describe('a machine that does not say how a command ended', () => {
  const sessions = new Set<Connection>();
  let server: Server;
  let connection: SshConnection;

  beforeAll(async () => {
    server = new Server({ hostKeys: [newKeyPair().privateKey] }, client => {
      sessions.add(client);
      // Whoever is cut off says so.
      client.on('error', () => {});
      client.on('authentication', context => context.accept());
      client.on('session', accept =>
        accept().on('exec', (acceptExec, _, { command }) => {
          const channel = acceptExec();
          channel.write('Total entries displayed: 0\r\n', () => {
            if (command === 'lost') {
              (
                client as unknown as { _sock: { destroy(): void } }
              )._sock.destroy();
              return;
            }
            channel.close();
            if (command === 'closing') {
              client.end();
            }
          });
        }),
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  beforeEach(async () => {
    connection = await connectSsh({
      host: '127.0.0.1',
      port: (server.address() as AddressInfo).port,
      user: 'portal',
      privateKey: newKeyPair().privateKey,
      checkHostKey: async () => {},
    });
  });

  afterEach(() => connection.close());

  afterAll(() => server.close());

  async function run(command: string, allowSilentEnd?: boolean) {
    let output = '';
    const exit = await connection.run(command, {
      allowSilentEnd,
      onOutput: chunk => {
        output += chunk;
      },
    });
    return { ...exit, output };
  }

  it.each(['show', 'closing'])(
    'is done when it is told to be (%s)',
    async command => {
      expect(await run(command, true)).toEqual({
        output: 'Total entries displayed: 0\r\n',
      });
    },
  );

  it('is lost where nobody allows that', async () => {
    await expect(run('show')).rejects.toMatchObject({ code: 'ConnectionLost' });
  });

  it('is lost when the connection is', async () => {
    await expect(run('lost', true)).rejects.toMatchObject({
      code: 'ConnectionLost',
    });
  });
});
