import { mockServices } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { createServer, get, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { endOpenRequests } from './endOpenRequests';

describe('endOpenRequests', () => {
  let server: Server;
  let asked: ServerResponse[];
  let shutDown: () => void | Promise<void>;

  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    asked = [];
    server = createServer((_, response) => asked.push(response));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const lifecycle = mockServices.rootLifecycle.mock({
      addShutdownHook: hook => {
        shutDown = hook;
      },
    });
    endOpenRequests({ lifecycle, server });
  });

  afterEach(() => {
    jest.useRealTimers();
    server.closeAllConnections();
    server.close();
  });

  /** Sends a request that nobody answers yet; gives what comes of it. */
  async function ask(): Promise<() => Promise<string>> {
    const { port } = server.address() as AddressInfo;
    const request = get({ port, host: '127.0.0.1' });
    const end = new Promise<string>((resolve, reject) => {
      request.on('response', response => resolve(text(response)));
      request.on('error', reject);
    });
    end.catch(() => {});
    await once(server, 'request');
    return () => end;
  }

  it('lets what is being answered come to its end', async () => {
    const answer = await ask();
    await shutDown();
    jest.advanceTimersByTime(4_999);
    asked[0].end('done');
    expect(await answer()).toBe('done');
  });

  it('cuts what would never end, so that the server does', async () => {
    const answers = [await ask(), await ask()];
    await shutDown();
    const closed = once(server.close(), 'close');
    jest.advanceTimersByTime(5_000);
    for (const answer of answers) {
      await expect(answer()).rejects.toThrow('socket hang up');
    }
    await closed;
  });
});
