import { mockServices } from '@backstage/backend-test-utils';
import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { askPlugin } from './askPlugin';

describe('askPlugin', () => {
  let server: Server;
  let answer: RequestListener;

  beforeAll(async () => {
    server = createServer((req, res) => answer(req, res));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const options = () => ({
    auth: mockServices.auth({ pluginId: 'asking' }),
    discovery: {
      getBaseUrl: async (id: string) =>
        `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/${id}`,
      getExternalBaseUrl: async () => '',
    },
  });

  it('asks as the plugin that it is', async () => {
    answer = (req, res) =>
      res.end(
        JSON.stringify([
          req.method,
          req.url,
          req.headers.authorization?.startsWith('Bearer mock-service-token'),
          req.headers['content-type'],
        ]),
      );
    const asked = await askPlugin('things', '/a', options());
    expect(await asked.json()).toEqual(['GET', '/api/things/a', true, null]);
    const told = await askPlugin('things', '/a', options(), {
      method: 'POST',
      body: { b: 1 },
    });
    expect(await told.json()).toEqual([
      'POST',
      '/api/things/a',
      true,
      'application/json',
    ]);
  });

  it('passes on that it is refused', async () => {
    answer = (_, res) => {
      res.statusCode = 404;
      res.end();
    };
    await expect(askPlugin('things', '/', options())).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it('does not wait for good', async () => {
    answer = () => {};
    await expect(
      askPlugin('things', '/', { ...options(), timeoutMilliseconds: 50 }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/'things' did not answer within 0.05 s/),
    });
  });
});
