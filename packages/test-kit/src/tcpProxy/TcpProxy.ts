import { AddressInfo, connect, createServer, Socket } from 'node:net';

export interface TcpProxy {
  readonly port: number;
  /** Cuts all connections, as when a cable is pulled, and takes no new ones. */
  cut(): void;
  /** Takes connections again. */
  restore(): void;
  close(): Promise<void>;
}

/** Starts a proxy on loopback between a client and a server of any protocol, which can be cut. */
export async function startTcpProxy(upstream: {
  host: string;
  port: number;
}): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let isCut = false;

  const hold = (socket: Socket, other: Socket) => {
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      other.destroy();
    });
    // The other side is told by the close that follows.
    socket.on('error', () => {});
  };
  const cutAll = () => open.forEach(socket => socket.resetAndDestroy());

  const server = createServer(client => {
    if (isCut) {
      client.resetAndDestroy();
      return;
    }
    const target = connect(upstream);
    hold(client, target);
    hold(target, client);
    client.pipe(target).pipe(client);
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      cutAll();
    },
    restore() {
      isCut = false;
    },
    async close() {
      const closed = new Promise<void>(resolve =>
        server.close(() => resolve()),
      );
      cutAll();
      await closed;
    },
  };
}
