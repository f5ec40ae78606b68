import { mockServices } from '@backstage/backend-test-utils';
import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { ApiDocuments } from './ApiDocuments';

const document = {
  openapi: '3.1.0',
  info: { title: 'Books', version: '1' },
  paths: {},
};

describe('ApiDocuments', () => {
  let server: Server;
  let answers: Record<string, RequestListener>;

  beforeEach(async () => {
    answers = {};
    server = createServer((req, res) => {
      const answer = answers[req.url ?? ''];
      return answer ? answer(req, res) : res.writeHead(404).end();
    });
    await new Promise<void>(resolve => server.listen(0, resolve));
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  const documents = (data = {}) => {
    const { port } = server.address() as AddressInfo;
    return new ApiDocuments({
      auth: mockServices.auth(),
      config: mockServices.rootConfig({ data }),
      discovery: {
        getBaseUrl: async id => `http://localhost:${port}/api/${id}`,
        getExternalBaseUrl: async () => '',
      },
      systemMetadata: {
        getInstalledPlugins: async () =>
          ['web', 'books'].map(pluginId => ({ pluginId })),
      },
    });
  };
  const json =
    (body: unknown): RequestListener =>
    (req, res) =>
      req.headers.authorization?.startsWith('Bearer ')
        ? res.end(JSON.stringify(body))
        : res.writeHead(401).end();

  it('finds who publishes a document, and passes over who does not', async () => {
    answers['/api/books/openapi.json'] = json(document);
    answers['/api/web/openapi.json'] = (_, res) => res.end('<html>');
    const found = await documents().list();
    expect(found).toEqual([
      {
        pluginId: 'books',
        internalUrl: expect.stringMatching(/\/api\/books$/),
        document,
      },
    ]);
  });

  it('finds what runs apart', async () => {
    answers['/api/films/openapi.json'] = json(document);
    const found = await documents({
      discovery: { endpoints: [{ target: 'x', plugins: ['films', 'books'] }] },
    }).list();
    expect(found.map(({ pluginId }) => pluginId)).toEqual(['films']);
  });

  it.each([
    ['of another kind', { swagger: '2.0' }],
    ['that is none', 5],
    ['without paths', { ...document, paths: undefined }],
  ])('takes no document %s', async (_, answer) => {
    answers['/api/books/openapi.json'] = json(answer);
    expect(await documents().list()).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    ['answers that it is not ready', (_, res) => res.writeHead(503).end()],
    ['hangs up', req => req.socket.destroy()],
  ])('fails when a plugin %s', async (_, answer) => {
    answers['/api/books/openapi.json'] = answer;
    await expect(documents().list()).rejects.toThrow(/The plugin books/);
  });
});
