import { asThePerson, SwaggerRequest } from './asThePerson';

describe('asThePerson', () => {
  const fetchAsPerson = jest.fn();
  const intercept = asThePerson(
    { fetch: fetchAsPerson },
    'https://portal.example',
  );

  it.each(['https://portal.example/api/clouds/accounts', '/api/clouds/x'])(
    'sends what is tried on the portal with the token: %s',
    url => {
      expect(intercept({ url } as SwaggerRequest).userFetch).toBe(
        fetchAsPerson,
      );
    },
  );

  it.each([
    'https://evil.example/api/clouds/accounts',
    'http://portal.example/api/clouds/accounts',
    'https://portal.example.evil.example/',
    'https://portal.example:8443/',
    '//evil.example/api',
  ])('gives the token to nobody else: %s', url => {
    expect(intercept({ url } as SwaggerRequest).userFetch).toBeUndefined();
  });
});
