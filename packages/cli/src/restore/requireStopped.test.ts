import { ConfigReader } from '@backstage/config';
import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { listenAddress, requireStopped } from './requireStopped';

const at = (listen?: string | number | object) =>
  new ConfigReader({ backend: { listen } } as object);

describe('listenAddress', () => {
  it.each([
    [undefined, '127.0.0.1', 7007],
    [8080, '127.0.0.1', 8080],
    ['8080', '127.0.0.1', 8080],
    [':8080', '127.0.0.1', 8080],
    ['10.0.0.5:8080', '10.0.0.5', 8080],
    [{ port: 8080 }, '127.0.0.1', 8080],
    [{ host: '0.0.0.0', port: 8080 }, '127.0.0.1', 8080],
    [{ host: '::', port: 8080 }, '127.0.0.1', 8080],
    [{ host: '::1' }, '::1', 7007],
    [{ host: '10.0.0.5', port: 8080 }, '10.0.0.5', 8080],
  ])('of %j is %s, %i', (listen, host, port) => {
    expect(listenAddress(at(listen))).toEqual({ host, port });
  });
});

describe('requireStopped', () => {
  it.each(['127.0.0.1', '127.0.0.2'])(
    'finds a portal that listens on %s only',
    async host => {
      const server = createServer().listen(0, host);
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const config = at({ host, port });
      await expect(requireStopped(config)).rejects.toThrow(
        `port ${port} of ${host}: stop the portal first`,
      );
      server.close();
      await once(server, 'close');
      await expect(requireStopped(config)).resolves.toBeUndefined();
    },
  );
});
