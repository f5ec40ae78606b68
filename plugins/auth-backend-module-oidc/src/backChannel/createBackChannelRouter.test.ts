import { refresh, TestPortal } from '../__testUtils__/TestPortal';
import { portalUrl, Visitor } from '../__testUtils__/Visitor';

describe('when the provider tells that sessions are over', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await TestPortal.create();
  });
  afterEach(() => portal.clear());
  afterAll(() => portal.stop());

  const path = `${portalUrl}/api/auth/oidc/backchannel-logout`;

  /** As the provider would. */
  async function tell(visitor: Visitor, claims: Record<string, unknown>) {
    const token = await portal.provider.logoutToken(claims);
    return { token, ...(await post(visitor, { logout_token: token })) };
  }

  async function post(visitor: Visitor, form: Record<string, string>) {
    const response = await visitor.fetch(path, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    const text = await response.text();
    return {
      status: response.status,
      cache: response.headers.get('cache-control'),
      body: text && JSON.parse(text),
    };
  }

  it('ends those of the person, who can begin anew', async () => {
    const visitor = await portal.start();
    await visitor.signIn('minji.kim');
    expect(await tell(visitor, { sub: 'minji.kim' })).toMatchObject({
      status: 200,
      cache: 'no-store',
      body: '',
    });
    expect(portal.ends).toEqual([
      expect.objectContaining({
        entityRef: 'user:default/minji.kim',
        commandLines: false,
      }),
    ]);
    expect((await refresh(visitor)).status).toBe(401);
    expect(portal.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'back-channel-logout',
        meta: {
          provider: 'oidc',
          subject: 'minji.kim',
          targetRef: 'user:default/minji.kim',
        },
      }),
    );
    const url = await visitor.signIn('minji.kim');
    expect(url.href).toBe(`${portalUrl}/clouds`);
  });

  it('takes no token twice', async () => {
    const visitor = await portal.start();
    await visitor.signIn('minji.kim');
    const { token } = await tell(visitor, { sub: 'minji.kim' });
    expect(await post(visitor, { logout_token: token })).toMatchObject({
      status: 400,
      cache: 'no-store',
      body: {
        error: 'invalid_request',
        error_description: 'The token was used before',
      },
    });
    expect(portal.ends).toHaveLength(1);
  });

  it('ends nothing for a subject who has never been here', async () => {
    const visitor = await portal.start();
    expect((await tell(visitor, { sub: 'nobody' })).status).toBe(200);
    expect((await tell(visitor, { sid: 'none' })).status).toBe(400);
    expect(portal.ends).toEqual([]);
  });

  it('believes nobody else', async () => {
    const visitor = await portal.start();
    await visitor.signIn('minji.kim');
    const sub = 'minji.kim';
    for (const claims of [
      { sub, iss: 'http://evil.example' },
      { sub, aud: 'somebody-else' },
      { sub, nonce: 'n' },
      { sub, events: undefined },
      {},
    ]) {
      expect(await tell(visitor, claims)).toMatchObject({
        status: 400,
        cache: 'no-store',
        body: { error: 'invalid_request' },
      });
    }
    await portal.provider.misbehave('badSignature');
    expect(await tell(visitor, { sub })).toMatchObject({
      status: 400,
      body: { error_description: 'The provider has not signed this' },
    });
    const forms: Record<string, string>[] = [{}, { logout_token: 'x' }];
    for (const form of forms) {
      expect((await post(visitor, form)).status).toBe(400);
    }
    expect(portal.ends).toEqual([]);
    await portal.provider.misbehave();
    expect((await refresh(visitor)).status).toBe(200);
    expect(JSON.stringify(portal.logger.warn.mock.calls)).not.toMatch(/eyJ/);
  });

  it('reads small forms, and nothing else', async () => {
    const visitor = await portal.start();
    const large = await post(visitor, { logout_token: 'x'.repeat(20_000) });
    expect(large).toMatchObject({ status: 400, cache: 'no-store' });
    const token = await portal.provider.logoutToken({ sub: 'minji.kim' });
    const response = await visitor.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ logout_token: token }),
    });
    expect(response.status).toBe(400);
  });

  it('says so when it cannot do it, and can be told again', async () => {
    const visitor = await portal.start();
    await visitor.signIn('minji.kim');
    portal.endingFails = true;
    const { token, status, body } = await tell(visitor, { sub: 'minji.kim' });
    expect([status, body.error]).toEqual([400, 'server_error']);
    portal.endingFails = false;
    expect((await post(visitor, { logout_token: token })).status).toBe(200);
    expect(portal.ends).toHaveLength(1);
  });
});
