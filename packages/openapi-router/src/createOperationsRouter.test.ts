import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import request from 'supertest';
import { createOperationsRouter } from './createOperationsRouter';
import { aDocument, BooksHandlers } from './__testUtils__/aDocument';

describe('createOperationsRouter', () => {
  const audited: unknown[] = [];
  const handlers: jest.Mocked<BooksHandlers> = {
    listBooks: jest.fn(),
    createBook: jest.fn(),
    deleteBook: jest.fn(),
  };
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId, meta, severityLevel: severity }) => {
        const note = (end: string, why: object = {}) =>
          void audited.push({ eventId, severity, meta, end, ...why });
        return {
          success: async () => note('success'),
          fail: async ({ error }) => note('fail', { why: error.message }),
        };
      },
    });
    backend = await startTestBackend({
      features: [
        createBackendPlugin({
          pluginId: 'books',
          register(env) {
            env.registerInit({
              deps: {
                httpAuth: coreServices.httpAuth,
                httpRouter: coreServices.httpRouter,
              },
              async init({ httpAuth, httpRouter }) {
                const router = await createOperationsRouter({
                  document: aDocument,
                  handlers,
                  httpAuth,
                  auditor,
                });
                httpRouter.use(router);
              },
            });
          },
        }),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
      ],
    });
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    audited.length = 0;
    handlers.listBooks.mockReset().mockResolvedValue({ items: [] });
    handlers.createBook.mockReset().mockResolvedValue({ id: 'b1' });
    handlers.deleteBook.mockReset().mockResolvedValue();
  });

  const anonymously = (method: 'get' | 'post' | 'delete', path: string) =>
    request(backend.server)[method](`/api/books${path}`);
  const ask = (method: 'get' | 'post' | 'delete', path: string) =>
    anonymously(method, path).set(
      'Authorization',
      mockCredentials.user.header(),
    );
  const nothingWasDone = () => {
    expect(handlers.createBook).not.toHaveBeenCalled();
    expect(audited).toEqual([]);
  };

  it('gives handlers what was asked, in its types', async () => {
    await ask('get', '/books?limit=5&tag=old,red&used=true').expect(200);
    const [{ query, credentials }] = handlers.listBooks.mock.calls[0];
    expect(query).toEqual({ limit: 5, tag: ['old', 'red'], used: true });
    expect(credentials.principal).toMatchObject({ type: 'user' });
  });

  it('fills in what the document has as default', async () => {
    await ask('get', '/books').expect(200);
    expect(handlers.listBooks.mock.calls[0][0].query).toEqual({ limit: 50 });
    await ask('post', '/books').send({ title: 'Emma' }).expect(201);
    expect(handlers.createBook.mock.calls[0][0].body).toEqual({
      title: 'Emma',
      copies: 1,
    });
  });

  it.each([
    ['a number that is a word', 'limit=many', /limit/],
    ['a number with a fraction', 'limit=1.5', /limit/],
    ['a number below the least', 'limit=0', /limit/],
    ['a parameter that there is not', 'colour=red', /colour/],
    ['a value that there is not', 'used=perhaps', /used/],
    ['the character NUL', 'tag=%00', /NUL/],
  ])('refuses a query with %s', async (_, query, message) => {
    const { status, body } = await ask('get', `/books?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: { name: 'InputError' },
      response: { statusCode: 400 },
    });
    expect(body.error.message).toMatch(message);
    expect(handlers.listBooks).not.toHaveBeenCalled();
  });

  it.each<[string, unknown, RegExp]>([
    ['without what is required', {}, /title/],
    ['with a number for a text', { title: 5 }, /title/],
    ['with null', { title: null }, /title/],
    ['with a text for a number', { title: 'a', copies: '1' }, /copies/],
    ['with a fraction', { title: 'a', copies: 1.5 }, /copies/],
    ['with a field that there is not', { title: 'a', x: 1 }, /additional/],
    ['that is a list', [], /object/],
    ['with NUL in a text', { title: 'a\0' }, /NUL/],
    ['with NUL in a name', { title: 'a', more: { 'a\0': 1 } }, /NUL/],
  ])('refuses a body %s', async (_, sent, message) => {
    const { status, body } = await ask('post', '/books').send(sent as object);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
    nothingWasDone();
  });

  it.each([
    ['cut off', '{"title":'],
    ['a mere word', 'title'],
    ['empty', ''],
  ])('refuses JSON that is %s', async (_, text) => {
    const { status, body } = await ask('post', '/books')
      .set('Content-Type', 'application/json')
      .send(text);
    expect(status).toBe(400);
    expect(body.error.message).toEqual(expect.any(String));
    nothingWasDone();
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
  ])('refuses a body of type %s', async type => {
    const { status } = await ask('post', '/books')
      .set('Content-Type', type)
      .send('title=a');
    expect([400, 415]).toContain(status);
    nothingWasDone();
  });

  it('refuses a body that is too large', async () => {
    const { status, body } = await ask('post', '/books').send({
      title: 'a'.repeat(200_000),
    });
    expect([400, 413]).toContain(status);
    expect(body.error.message).toMatch(/too large/);
    nothingWasDone();
  });

  it('stands a body that is nested deeply', async () => {
    const depth = 40_000;
    const more = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const { status } = await ask('post', '/books')
      .set('Content-Type', 'application/json')
      .send(`{"title":"a","more":{"a":${more}}}`);
    expect(status).toBe(201);
  });

  it('refuses whoever is not signed in', async () => {
    const answers = await Promise.all([
      anonymously('get', '/books'),
      anonymously('post', '/books').send({ title: 'a' }),
      anonymously('get', '/openapi.json'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    nothingWasDone();
  });

  it('knows no paths and methods beyond the document', async () => {
    await ask('get', '/shelves').expect(404);
    const { status } = await ask('delete', '/books');
    expect([404, 405]).toContain(status);
  });

  it('serves the document', async () => {
    const { body } = await ask('get', '/openapi.json').expect(200);
    expect(Object.keys(body.paths)).toEqual([
      '/api/books/books',
      '/api/books/books/{id}',
    ]);
  });

  it('answers with the status that the document has, without a body where there is none', async () => {
    const { status, text } = await ask('delete', '/books/b1');
    expect([status, text]).toEqual([204, '']);
    expect(handlers.deleteBook.mock.calls[0][0].path).toEqual({ id: 'b1' });
  });

  it("answers with the handler's own error", async () => {
    handlers.createBook.mockRejectedValue(
      new ConflictError('There is one; choose another title'),
    );
    const { status, body } = await ask('post', '/books').send({ title: 'a' });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      error: {
        name: 'ConflictError',
        message: 'There is one; choose another title',
      },
      response: { statusCode: 409 },
    });
    expect(body.error.stack).toBeUndefined();
  });

  it('does not tell about an error that nobody meant to throw', async () => {
    handlers.listBooks.mockRejectedValue(new Error('near "selct" password=x'));
    const { status, body } = await ask('get', '/books');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/at .*\.ts/);
  });

  it('finds an answer that does not fit the document, in tests', async () => {
    handlers.createBook.mockResolvedValue({ id: 5 } as never);
    const { status, body } = await ask('post', '/books').send({ title: 'a' });
    expect(status).toBe(500);
    expect(body.error.message).toMatch(/id/);
  });

  it('audits whatever may change something, with its ids and without its body', async () => {
    await ask('post', '/books').send({ title: 'secret' }).expect(201);
    handlers.deleteBook.mockRejectedValue(new ConflictError('It is lent'));
    await ask('delete', '/books/b1').expect(409);
    await ask('get', '/books').expect(200);
    expect(audited).toEqual([
      { eventId: 'createBook', severity: 'medium', meta: {}, end: 'success' },
      {
        eventId: 'deleteBook',
        severity: 'high',
        meta: { id: 'b1' },
        end: 'fail',
        why: 'It is lent',
      },
    ]);
  });
});
