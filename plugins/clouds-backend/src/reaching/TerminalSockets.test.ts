import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { AddressInfo, Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { TerminalSockets, TerminalSocketsOptions } from './TerminalSockets';

describe('TerminalSockets beside other sockets', () => {
  let server: Server;

  beforeEach(async () => {
    server = createServer((_, response) => {
      response.statusCode = 404;
      response.end();
    });
    new TerminalSockets({
      origins: [],
    } as unknown as TerminalSocketsOptions).attach(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });

  afterEach(() => {
    server.closeAllConnections();
    return new Promise(resolve => server.close(resolve));
  });

  const ask = () => {
    const { port } = server.address() as AddressInfo;
    return new WebSocket(`ws://127.0.0.1:${port}/api/signals`);
  };

  it('lets routes find their server by the first request for one of theirs, as signals do', async () => {
    const others = new WebSocketServer({ noServer: true });
    server.prependOnceListener('request', ({ socket }) => {
      const found = (socket as Socket & { server: Server }).server;
      found.on('upgrade', (request, its, head) =>
        others.handleUpgrade(request, its, head, one => one.send('hello')),
      );
    });

    await once(ask(), 'error');
    const [said] = await once(ask(), 'message');

    expect(String(said)).toBe('hello');
    others.close();
    others.clients.forEach(client => client.terminate());
  });

  it('has routes answer for what is nobody’s', async () => {
    const [{ message }] = await once(ask(), 'error');

    expect(message).toContain('404');
  });
});
