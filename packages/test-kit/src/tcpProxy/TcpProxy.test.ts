import { once } from 'node:events';
import { AddressInfo, connect, createServer, Server, Socket } from 'node:net';
import { startTcpProxy, TcpProxy } from './TcpProxy';

describe('startTcpProxy', () => {
  let echo: Server;
  let proxy: TcpProxy;

  beforeEach(async () => {
    echo = createServer(socket => {
      socket.on('error', () => {});
      socket.pipe(socket);
    }).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    const { port } = echo.address() as AddressInfo;
    proxy = await startTcpProxy({ host: '127.0.0.1', port });
  });

  afterEach(async () => {
    await proxy.close();
    echo.close();
  });

  const say = async (socket: Socket, text: string) => {
    socket.write(text);
    const [answer] = await once(socket, 'data');
    return String(answer);
  };

  it('passes on what is said', async () => {
    const socket = connect(proxy.port);
    expect(await say(socket, 'hello')).toBe('hello');
    socket.destroy();
  });

  it('cuts what is open and what comes, until it is restored', async () => {
    const before = connect(proxy.port);
    await say(before, 'hello');
    const cut = once(before, 'error');
    proxy.cut();
    expect(await cut).toEqual([
      expect.objectContaining({ code: 'ECONNRESET' }),
    ]);

    const meanwhile = connect(proxy.port);
    const refused = await once(meanwhile, 'error');
    expect(refused).toEqual([expect.objectContaining({ code: 'ECONNRESET' })]);

    proxy.restore();
    const after = connect(proxy.port);
    expect(await say(after, 'again')).toBe('again');
    after.destroy();
  });
});
