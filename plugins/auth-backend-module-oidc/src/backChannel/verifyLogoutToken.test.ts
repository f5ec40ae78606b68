import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  JWTHeaderParameters,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { LogoutTrust, verifyLogoutToken } from './verifyLogoutToken';

const event = 'http://schemas.openid.net/event/backchannel-logout';
const now = Date.parse('2026-11-27T00:00:00Z');
const seconds = now / 1000;

const good = {
  iss: 'https://keycloak.example.com/realms/hangang',
  aud: 'rackstage',
  iat: seconds,
  exp: seconds + 120,
  jti: 'one',
  sub: 'minji',
  events: { [event]: {} },
};

describe('verifyLogoutToken', () => {
  type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  let keys: Record<'provider' | 'stranger', Key>;
  let trust: LogoutTrust;

  beforeAll(async () => {
    // Not RSA: what tests of keys hold is the same, and made at once.
    const provider = await generateKeyPair('ES256', { extractable: true });
    const stranger = await generateKeyPair('ES256', { extractable: true });
    keys = { provider: provider.privateKey, stranger: stranger.privateKey };
    trust = {
      issuer: good.iss,
      clientId: 'rackstage',
      algorithm: 'ES256',
      keys: createLocalJWKSet({
        keys: [{ ...(await exportJWK(provider.publicKey)), kid: 'k' }],
      }),
      now: () => new Date(now),
    };
  });

  const sign = (
    changes: object = {},
    header: Partial<JWTHeaderParameters> = {},
    key: Key = keys.provider,
  ) =>
    new SignJWT({ ...good, ...changes })
      .setProtectedHeader({ alg: 'ES256', kid: 'k', ...header })
      .sign(key);

  const outcome = async (token: string) => {
    try {
      return await verifyLogoutToken(token, trust);
    } catch (error) {
      return `${error}`;
    }
  };

  it.each(['logout+jwt', 'JWT', 'application/logout+jwt', undefined])(
    'takes what the provider sends, of type %s',
    async typ => {
      expect(await outcome(await sign({ sid: 's' }, { typ }))).toEqual({
        issuer: good.iss,
        id: 'one',
        subject: 'minji',
        sessionId: 's',
      });
    },
  );

  it('takes one that names a session only, or is for several clients', async () => {
    const token = await sign({
      sub: undefined,
      sid: 's',
      aud: ['other', 'rackstage'],
    });
    expect(await outcome(token)).toEqual({
      issuer: good.iss,
      id: 'one',
      sessionId: 's',
    });
  });

  it('hears that offline access is to end too', async () => {
    const asking = (value: unknown) =>
      sign({ events: { [event]: {}, revoke_offline_access: value } });
    expect(await outcome(await asking(true))).toMatchObject({
      offlineAccess: true,
    });
    expect(await outcome(await asking(false))).not.toHaveProperty(
      'offlineAccess',
    );
  });

  it('forgives clocks that differ a little', async () => {
    const late = { iat: seconds - 140, exp: seconds - 20 };
    const early = { iat: seconds + 20, exp: seconds + 140 };
    for (const times of [late, early]) {
      expect(await outcome(await sign(times))).toMatchObject({ id: 'one' });
    }
  });

  it.each<[string, object, RegExp]>([
    ['of another issuer', { iss: 'https://evil.example' }, /claim iss/],
    ['for another client', { aud: 'another' }, /claim aud/],
    ['without issuer', { iss: undefined }, /claim iss/],
    ['without audience', { aud: undefined }, /claim aud/],
    ['that has expired', { exp: seconds - 31 }, /has expired/],
    ['without end', { exp: undefined }, /claim exp/],
    [
      'that was kept',
      { iat: seconds - 331, exp: seconds + 3600 },
      /has expired, or is too old/,
    ],
    ['of the future', { iat: seconds + 31 }, /claim iat/],
    ['without time', { iat: undefined }, /claim iat/],
    ['without name', { jti: undefined }, /claim jti/],
    ['with an empty name', { jti: '' }, /no name/],
    ['with a nonce', { nonce: 'n' }, /no nonce/],
    ['with a nonce that is null', { nonce: null }, /no nonce/],
    ['without events', { events: undefined }, /claim events/],
    ['of another event', { events: { 'http://x': {} } }, /not of a logout/],
    ['with an event that is text', { events: { [event]: 'yes' } }, /not of/],
    ['whose events are a list', { events: [event] }, /not of a logout/],
    ['of nobody', { sub: undefined }, /names nobody/],
    ['of a subject that is a number', { sub: 7 }, /nobody has/],
    ['of an endless subject', { sub: 'x'.repeat(256) }, /nobody has/],
    ['of a session that is empty', { sid: '' }, /nobody has/],
  ])('refuses a token %s', async (_, changes, reason) => {
    expect(await outcome(await sign(changes))).toMatch(
      new RegExp(`^LogoutRefusal: .*${reason.source}`),
    );
  });

  it('refuses an access token of the same provider', async () => {
    expect(await outcome(await sign({}, { typ: 'at+jwt' }))).toMatch(
      /another type/,
    );
  });

  it('refuses what the provider has not signed', async () => {
    const forged = await sign({}, {}, keys.stranger);
    const otherKey = await sign({}, { kid: 'another' }, keys.stranger);
    const changed = (await sign()).replace(/\.[^.]+\./, payload =>
      payload.replace(/.{4}\.$/, 'AAAA.'),
    );
    const unsigned = new UnsecuredJWT(good).encode();
    // As if the public key were a secret that both know.
    const shared = await new SignJWT(good)
      .setProtectedHeader({ alg: 'HS256', kid: 'k' })
      .sign(Buffer.from('the public key of the provider, all of it'));
    for (const token of [forged, otherKey, changed, unsigned, shared, 'x.y']) {
      expect(await outcome(token)).toMatch(/^LogoutRefusal: .*(signed)/);
    }
  });

  it('does not take an outage for a forgery', async () => {
    const token = await sign();
    const down = async () => {
      throw new Error('no answer');
    };
    await expect(
      verifyLogoutToken(token, { ...trust, keys: down }),
    ).rejects.toThrow('no answer');
  });
});
