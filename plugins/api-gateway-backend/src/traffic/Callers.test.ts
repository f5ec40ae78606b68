import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { exportJWK, generateKeyPair, KeyLike, SignJWT } from 'jose';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { Callers } from './Callers';
import { PluginTokens } from './PluginTokens';

const nobody = { name: 'anonymous', kind: 'nobody' };

describe('Callers', () => {
  const auth = mockServices.auth.mock();
  let server: Server;
  let asked: string[];
  let signing: KeyLike;
  let forging: KeyLike;
  let callers: Callers;

  beforeEach(async () => {
    auth.authenticate.mockReset();
    auth.authenticate.mockRejectedValue(new Error('not for this plugin'));
    asked = [];
    const pair = await generateKeyPair('ES256');
    signing = pair.privateKey;
    forging = (await generateKeyPair('ES256')).privateKey;
    const keys = [
      { ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'ES256' },
    ];
    server = createServer((req, res) => {
      asked.push(req.url!);
      res.end(JSON.stringify({ keys }));
    });
    await new Promise<void>(resolve => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    const discovery = {
      getBaseUrl: async (id: string) => `http://localhost:${port}/api/${id}`,
      getExternalBaseUrl: async () => '',
    };
    callers = new Callers(auth, new PluginTokens(discovery), () => 0);
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  /** As plugins give each other. */
  const pluginToken = (sub: string, key = signing) =>
    new SignJWT()
      .setProtectedHeader({
        typ: 'vnd.backstage.plugin',
        alg: 'ES256',
        kid: 'k',
      })
      .setSubject(sub)
      .setAudience('catalog')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key);

  it('knows a plugin by its signature, whichever plugin it calls', async () => {
    const bearer = `Bearer ${await pluginToken('clouds')}`;
    const clouds = { name: 'plugin:clouds', kind: 'plugin' };
    expect(await callers.find(bearer)).toEqual(clouds);
    expect(await callers.find(bearer)).toEqual(clouds);
    expect(asked).toEqual(['/api/clouds/.backstage/auth/v1/jwks.json']);
  });

  it('takes a plugin’s token that another key has signed for nobody', async () => {
    const forged = await pluginToken('clouds', forging);
    expect(await callers.find(`Bearer ${forged}`)).toEqual(nobody);
  });

  it.each(['<b>', '../x', 'x/y', ''])(
    'asks nobody for the keys of %j, which is no id',
    async sub => {
      const token = await pluginToken(sub);
      expect(await callers.find(`Bearer ${token}`)).toEqual(nobody);
      expect(asked).toEqual([]);
    },
  );

  it('takes whoever the portal knows by the reference', async () => {
    auth.authenticate.mockResolvedValue(
      mockCredentials.user('user:default/ann'),
    );
    const token = await new SignJWT()
      .setProtectedHeader({ typ: 'vnd.backstage.user', alg: 'ES256' })
      .sign(signing);
    expect(await callers.find(`Bearer ${token}`)).toEqual({
      name: 'user:default/ann',
      kind: 'principal',
    });
  });

  it('takes a service by its token, which is no JWT', async () => {
    auth.authenticate.mockResolvedValue(mockCredentials.service('ci'));
    expect(await callers.find('Bearer some-long-text')).toEqual({
      name: 'ci',
      kind: 'principal',
    });
  });

  it.each([undefined, 'Bearer x.y.z', 'Basic YTpi'])(
    'takes %s for nobody',
    async authorization => {
      expect(await callers.find(authorization)).toEqual(nobody);
    },
  );
});
