import { expect, portalUrl, test } from '../lib/fixtures';

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${portalUrl()}${path}`, init);

for (const path of ['/', '/api/clouds/accounts', '/api/auth/oidc/start']) {
  test(`the answer of ${path} tells browsers to be careful`, async () => {
    const { headers } = await ask(path);
    const policy = headers.get('content-security-policy');
    for (const part of [
      "default-src 'self'",
      "frame-ancestors 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "connect-src 'self'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toMatch(/^(DENY|SAMEORIGIN)$/);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    expect(headers.get('x-powered-by')).toBeNull();
  });
}

test('a page of another origin reads nothing, and may send nothing that asks first', async () => {
  const origin = 'https://evil.example';
  for (const method of ['GET', 'OPTIONS']) {
    const { headers } = await ask('/api/clouds/accounts', {
      method,
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    const allowed = [...headers.keys()].filter(name =>
      name.startsWith('access-control-allow'),
    );
    expect([method, allowed]).toEqual([method, []]);
  }
});

test('a cookie alone signs nobody in to an API', async ({ apiAs }) => {
  const { token } = await apiAs('developer');
  const { status } = await ask('/api/clouds/accounts', {
    headers: { cookie: `backstage-auth=${token}` },
  });
  expect(status).toBe(401);
});

test('headers that are made up reach nobody', async () => {
  const { status } = await ask('/api/clouds/accounts', {
    headers: {
      authorization: "Bearer rks_'; drop table access_tokens --",
      'x-rackstage-access-token': 'rks_../../etc/passwd',
      'x-forwarded-for': "127.0.0.1' or '1'='1",
    },
  });
  expect(status).toBe(401);
});
