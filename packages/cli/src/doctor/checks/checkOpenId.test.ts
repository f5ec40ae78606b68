import { ConfigReader } from '@backstage/config';
import { HttpStub, startHttpStub } from '@rackstage/test-kit';
import { checkOpenId } from './checkOpenId';

describe('checkOpenId', () => {
  let provider: HttpStub;
  let url: string;

  beforeEach(async () => {
    provider = await startHttpStub();
    url = `${provider.origin}/.well-known/openid-configuration`;
  });

  afterEach(() => provider.close());

  const check = (metadataUrl = url) =>
    checkOpenId(
      new ConfigReader({
        auth: { providers: { oidc: { production: { metadataUrl } } } },
      }),
    );

  const answer = {
    issuer: 'https://id.example.com',
    authorization_endpoint: 'https://id.example.com/auth',
    token_endpoint: 'https://id.example.com/token',
    jwks_uri: 'https://id.example.com/keys',
  };

  it('is well where the provider describes itself', async () => {
    provider.on('GET /.well-known/openid-configuration', { body: answer });
    expect(await check()).toEqual([
      { severity: 'ok', id: 'openId', params: { url } },
    ]);
  });

  it.each([
    ['an address that is another one', { status: 404, body: {} }, /404/],
    ['a page', { body: '<html>' }, /JSON/],
    [
      'no address of keys',
      { body: { ...answer, jwks_uri: undefined } },
      /^jwks_uri/,
    ],
  ])('names %s', async (_, wrong, reason) => {
    provider.on('GET /.well-known/openid-configuration', wrong);
    expect(await check()).toEqual([
      {
        severity: 'problem',
        id: 'openIdFailing',
        params: { url, reason: expect.stringMatching(reason) },
      },
    ]);
  });

  it('names a provider that does not answer', async () => {
    await provider.close();
    const [{ id, params }] = await check();
    expect([id, params.reason]).toEqual(['openIdFailing', 'ECONNREFUSED']);
  });

  it('asks nobody where nobody signs in by OpenID', async () => {
    expect(await checkOpenId(new ConfigReader({}))).toEqual([]);
  });
});
