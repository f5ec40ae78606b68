import { Routes } from './Routes';

describe('Routes', () => {
  const routes = new Routes();
  const item = { get: {} };
  routes.replace([
    {
      pluginId: 'books',
      internalUrl: '',
      document: {
        openapi: '3.1.0',
        info: { title: '', version: '' },
        paths: {
          '/api/books/books/{id}': item,
          '/api/books/books/by-name': item,
          '/a.b': item,
        },
      },
    },
  ]);

  it.each([
    ['GET', '/books/5', '/books/{id}'],
    ['GET', '/books/5/', '/books/{id}'],
    ['GET', '/books/by-name', '/books/by-name'],
    ['POST', '/books/5', 'unlisted'],
    ['GET', '/books/5/6', 'unlisted'],
    ['GET', '/books/', 'unlisted'],
    ['GET', '/aXb', 'unlisted'],
  ])('%s %s is %s', (method, path, route) => {
    expect(routes.find('books', method, path)).toBe(route);
  });

  it('knows nothing of an API without a document', () => {
    expect(routes.find('films', 'GET', '/books/5')).toBe('unlisted');
  });
});
