import { Routes } from './Routes';

describe('Routes', () => {
  const routes = new Routes();
  const item = { get: {} };
  routes.replace(
    ['books', 'pictures'],
    [
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
    ],
  );

  it.each([
    ['GET', '/books/5', '/books/{id}'],
    ['GET', '/books/5/', '/books/{id}'],
    ['GET', '/books/by-name', '/books/by-name'],
    ['POST', '/books/5', 'unlisted'],
    ['GET', '/books/5/6', 'unlisted'],
    ['GET', '/books/', 'unlisted'],
    ['GET', '/aXb', 'unlisted'],
  ])('%s %s is %s', (method, path, route) => {
    expect(routes.find('books', method, path)).toEqual({
      api: 'books',
      method,
      route,
    });
  });

  it('knows no routes of an API without a document', () => {
    expect(routes.find('pictures', 'GET', '/books/5')).toEqual({
      api: 'pictures',
      method: 'GET',
      route: 'unlisted',
    });
  });

  it('has one name for all that is made up', () => {
    const madeUp = routes.find('x'.repeat(200), 'UNSUBSCRIBE', '/');
    expect(madeUp).toEqual({
      api: 'other',
      method: 'other',
      route: 'unlisted',
    });
  });
});
