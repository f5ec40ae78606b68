import { Misbehaviour, OpenIdProvider } from '@rackstage/test-kit';
import { refresh, TestPortal } from './__testUtils__/TestPortal';
import { portalUrl } from './__testUtils__/Visitor';

describe('sign-in with an OpenID provider', () => {
  let portal: TestPortal;
  let provider: OpenIdProvider;
  let logger: TestPortal['logger'];
  let auditor: TestPortal['auditor'];

  const start: TestPortal['start'] = (...settings) => portal.start(...settings);
  const error = (url: URL) => url.searchParams.get('error');

  beforeAll(async () => {
    portal = await TestPortal.create();
    ({ provider, logger, auditor } = portal);
  });
  afterEach(() => portal.clear());
  afterAll(() => portal.stop());

  it('signs in a user of the catalog, with the groups above and those of the claim', async () => {
    const visitor = await start({ groupsClaim: 'groups' });
    const url = await visitor.signIn('minji.kim');
    expect(url.href).toBe(`${portalUrl}/clouds`);
    const { status, body } = await refresh(visitor);
    expect([status, body.profile]).toEqual([
      200,
      { displayName: '김민지', email: 'minji.kim@example.com' },
    ]);
    const { ownershipEntityRefs, userEntityRef } =
      body.backstageIdentity.identity;
    expect(userEntityRef).toBe('user:default/minji.kim');
    expect(ownershipEntityRefs.sort()).toEqual([
      'group:default/asia',
      'group:default/auditors',
      'group:default/korea',
      'group:default/seoul',
      'group:default/unyeong-tim',
      'user:default/minji.kim',
    ]);
  });

  it('takes groups from the claim only when it is told to', async () => {
    const visitor = await start();
    await visitor.signIn('minji.kim');
    const { body } = await refresh(visitor);
    expect(body.backstageIdentity.identity.ownershipEntityRefs).not.toContain(
      'group:default/auditors',
    );
  });

  it('finds a user by the name that the directory gives them', async () => {
    const visitor = await start({
      userField: 'metadata.annotations.rackstage.io/directory-name',
    });
    await visitor.signIn('renamed');
    const { body } = await refresh(visitor);
    expect(body.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/reused',
    );
  });

  it('hands no token of the provider to the browser, and puts none into an address, a log or the trail', async () => {
    const visitor = await start();
    await visitor.signIn('minji.kim');
    const { body } = await refresh(visitor);
    expect(body.providerInfo).toEqual({
      accessToken: '',
      scope: 'openid profile email',
    });
    const token = /eyJ[\w-]+\.[\w-]+\./;
    expect(visitor.visited.join('\n')).not.toMatch(token);
    expect(JSON.stringify(logger.warn.mock.calls)).not.toMatch(token);
    expect(JSON.stringify(auditor.createEvent.mock.calls)).not.toMatch(token);
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'sign-in',
        meta: {
          provider: 'oidc',
          subject: 'minji.kim',
          requestedBy: 'user:default/minji.kim',
          targetRef: 'user:default/minji.kim',
        },
      }),
    );
  });

  it('proves that it is the one who asked, with PKCE, state and nonce', async () => {
    const visitor = await start();
    await visitor.signIn('minji.kim');
    const asked = visitor.visited.find(url => url.includes('/auth?'))!;
    const query = Object.fromEntries(new URL(asked).searchParams);
    expect(query).toMatchObject({
      code_challenge_method: 'S256',
      response_type: 'code',
      scope: 'openid profile email',
    });
    expect(query.code_challenge).toHaveLength(43);
    expect(query.nonce.length).toBeGreaterThan(16);
    expect(query).not.toHaveProperty('prompt');
  });

  it('keeps its cookies from scripts and from other sites', async () => {
    const visitor = await start();
    await visitor.signIn('minji.kim');
    const own = (name: string) =>
      visitor.setCookies.filter(cookie =>
        cookie.match(new RegExp(`^${name}=[^;]`)),
      );
    for (const name of ['oidc-nonce', 'oidc-refresh-token']) {
      expect(own(name)).toHaveLength(1);
      expect(own(name)[0]).toMatch(/HttpOnly; SameSite=Lax/);
    }
    expect(own('connect.sid')[0]).toMatch(/HttpOnly/);
  });

  it.each<[Misbehaviour, string]>([
    ['wrongIssuer', 'wrong-issuer'],
    ['wrongAudience', 'wrong-audience'],
    ['wrongNonce', 'wrong-nonce'],
    ['badSignature', 'wrong-signature'],
    ['expired', 'expired-answer'],
    ['otherSubject', 'wrong-subject'],
    ['tokenFails', 'provider-unavailable'],
  ])(
    'signs nobody in when the provider does this: %s',
    async (how, refusal) => {
      const visitor = await start();
      await provider.misbehave(how);
      const url = await visitor.signIn('minji.kim');
      expect(error(url)).toMatch(new RegExp(`^${refusal}: .{40}`));
      expect((await refresh(visitor)).status).toBe(401);
      expect(logger.warn).toHaveBeenCalledWith(
        `Sign-in refused: ${refusal}`,
        expect.anything(),
      );
      expect(JSON.stringify(logger.warn.mock.calls)).not.toMatch(/eyJ/);
    },
  );

  it.each<[string, string, object]>([
    ['stranger', 'unknown-user', {}],
    ['ben', 'disabled-user', {}],
    ['reused', 'unknown-user', {}],
    [
      'twin',
      'ambiguous-user',
      { userClaim: 'email', userField: 'spec.profile.email' },
    ],
    [
      'unverified',
      'missing-claim',
      { userClaim: 'email', userField: 'spec.profile.email' },
    ],
    ['minji.kim', 'missing-claim', { userClaim: 'employee_number' }],
  ])('does not let in %s: %s', async (login, refusal, settings) => {
    const visitor = await start(settings);
    const url = await visitor.signIn(login);
    expect(error(url)).toMatch(new RegExp(`^${refusal}: .*(ask|configured)`));
    const { status, body } = await refresh(visitor);
    expect([status, body]).toEqual([
      401,
      expect.not.objectContaining({ backstageIdentity: expect.anything() }),
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'sign-in' }),
    );
  });

  it('says so when the person turns back at the provider', async () => {
    const visitor = await start();
    const url = await visitor.follow(
      `${portalUrl}/api/auth/oidc/start?env=development&flow=redirect&redirectUrl=${portalUrl}/`,
      { deny: 'yes' },
    );
    expect(error(url)).toMatch(/^refused-by-provider: /);
  });

  it.each(['oidc-nonce', 'connect.sid'])(
    'does not finish what another browser began, without its %s',
    async cookie => {
      const visitor = await start();
      const forgetful = visitor.fetch.bind(visitor);
      visitor.fetch = async (url, init) => {
        if (url.includes('/handler/frame')) {
          visitor.forget(cookie);
        }
        return forgetful(url, init);
      };
      const url = await visitor.signIn('minji.kim');
      expect(error(url)).toMatch(/^start-again: |missing cookie nonce/);
      expect((await refresh(visitor)).status).toBe(401);
    },
  );

  it.each([
    'https://evil.example/',
    'data:text/html,hello',
    '//evil.example',
    '',
  ])('sends nobody to %j after signing in', async redirectUrl => {
    const visitor = await start();
    await expect(visitor.signIn('minji.kim', { redirectUrl })).rejects.toThrow(
      /400: .*has to be an address of the portal/,
    );
  });

  it('goes on with the session, until the provider ends it', async () => {
    const visitor = await start();
    await visitor.signIn('minji.kim');
    expect((await refresh(visitor)).status).toBe(200);
    expect((await refresh(visitor)).status).toBe(200);
    await provider.misbehave('revoked');
    const { status, body } = await refresh(visitor);
    expect(status).toBe(401);
    expect(body.error.message).toMatch(/start-again: /);
  });

  it('does not go on after signing out everywhere, and begins anew', async () => {
    const visitor = await start();
    await visitor.signIn('minji.kim');
    const inAMinute = new Date(Date.now() + 60_000).toISOString();
    portal.ends = [{ entityRef: 'user:default/minji.kim', endedAt: inAMinute }];
    const { status, body } = await refresh(visitor);
    expect([status, body.error.message]).toEqual([
      401,
      expect.stringContaining('start-again: '),
    ]);
    const url = await visitor.signIn('minji.kim');
    expect(url.href).toBe(`${portalUrl}/clouds`);
  });

  it('refreshes no session for a page of another site', async () => {
    const visitor = await start();
    await visitor.signIn('minji.kim');
    const { status } = await visitor.fetch(
      `${portalUrl}/api/auth/oidc/refresh?env=development`,
      {},
    );
    expect(status).toBe(401);
  });

  it.each<[Misbehaviour, string]>([
    ['wrongIssuer', 'wrong-issuer'],
    ['wrongAudience', 'wrong-audience'],
    ['badSignature', 'wrong-signature'],
    ['expired', 'expired-answer'],
    ['otherSubject', 'wrong-subject'],
  ])('does not go on when the provider does this: %s', async (how, refusal) => {
    const visitor = await start();
    await visitor.signIn('minji.kim');
    await provider.misbehave(how);
    const { status, body } = await refresh(visitor);
    expect([status, body.error.message]).toEqual([
      401,
      expect.stringContaining(`${refusal}: `),
    ]);
  });

  it('signs out here and at the provider', async () => {
    const visitor = await start();
    await visitor.signIn('minji.kim');
    const response = await visitor.ask('/logout', { method: 'POST' });
    const { logoutUrl: address } = await response.json();
    const logoutUrl = new URL(address);
    expect(logoutUrl.origin + logoutUrl.pathname).toBe(
      `${provider.issuer}/session/end`,
    );
    expect(Object.fromEntries(logoutUrl.searchParams)).toEqual({
      client_id: provider.clientId,
      post_logout_redirect_uri: portalUrl,
    });
    expect((await refresh(visitor)).status).toBe(401);
  });

  it('takes up a provider that was not there at first', async () => {
    const visitor = await start({}, { metadataUrl: 'http://127.0.0.1:9/' });
    const response = await visitor.fetch(
      `${portalUrl}/api/auth/oidc/start?env=development`,
      {},
    );
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringMatching(/provider-unavailable: /),
    ]);
  });
});
