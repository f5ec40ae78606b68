import { AddressInfo, connect, createServer, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

const startTlsOid = Buffer.from('1.3.6.1.4.1.1466.20037');

/** An ExtendedResponse with this result, to the request whose id it carries. */
const answerTo = (request: Buffer, result: number) =>
  Buffer.from([
    ...[0x30, 0x0c, 0x02, 0x01, request[4]],
    ...[0x78, 0x07, 0x0a, 0x01, result, 0x04, 0x00, 0x04, 0x00],
  ]);

const success = 0;
const unavailable = 52;

export interface StartTlsFront {
  readonly url: string;
  /** What came without TLS, beside the request to begin it. */
  readonly inClear: Buffer[];
  /** It says no to whoever asks for TLS. */
  refusing: boolean;
  close(): Promise<void>;
}

/** Stands before an LDAP server that speaks in clear only, and begins TLS when it is asked to. */
export async function startStartTlsFront(
  port: number,
  tls: { certificate: string; key: string },
): Promise<StartTlsFront> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', (request: Buffer) => {
      if (!request.includes(startTlsOid)) {
        front.inClear.push(request);
        socket.destroy();
        return;
      }
      if (front.refusing) {
        socket.on('data', (more: Buffer) => front.inClear.push(more));
        socket.write(answerTo(request, unavailable));
        return;
      }
      socket.write(answerTo(request, success), () => {
        const secured = new TLSSocket(socket, {
          isServer: true,
          cert: tls.certificate,
          key: tls.key,
        });
        const behind = connect(port, '127.0.0.1');
        sockets.add(behind);
        const end = () => {
          secured.destroy();
          behind.destroy();
        };
        secured.on('error', end).on('close', end);
        behind.on('error', end).on('close', end);
        secured.pipe(behind).pipe(secured);
      });
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const front: StartTlsFront = {
    url: `ldap://127.0.0.1:${(server.address() as AddressInfo).port}`,
    inClear: [],
    refusing: false,
    async close() {
      sockets.forEach(socket => socket.destroy());
      await new Promise(resolve => server.close(resolve));
    },
  };
  return front;
}
