import { type BrowserContext } from '@playwright/test';
import { givenOrStartedPostgres } from '../../scripts/lib/postgres.mjs';
import { expect, test } from '../lib/fixtures';
import {
  type ProductionPortal,
  startProductionPortal,
} from '../lib/productionPortal';
import { type LdapStub, startLdapStub } from '../lib/testKit';
import { until } from '../lib/until';

test.describe.configure({ mode: 'serial' });

let postgres: Awaited<ReturnType<typeof givenOrStartedPostgres>>;
let ldap: LdapStub;
let portal: ProductionPortal;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  ldap = await startLdapStub();
  ldap.put('uid=haneul,ou=people,dc=example', {
    objectClass: 'inetOrgPerson',
    entryUUID: 'id-haneul',
    uid: 'haneul',
    cn: '정하늘',
  });
  postgres = await givenOrStartedPostgres();
  portal = await startProductionPortal({
    database: postgres.url,
    users: [{ login: 'haneul', name: '정하늘', email: 'h@example.com' }],
    config: {
      catalog: {
        providers: {
          directory: {
            hangang: {
              ldap: {
                url: ldap.url,
                dangerouslyWithoutTls: true,
                bind: { dn: ldap.bindDn, secret: ldap.secret },
                users: { base: 'ou=people,dc=example' },
                groups: { base: 'ou=groups,dc=example' },
              },
            },
          },
        },
      },
    },
  });
});

test.afterAll(async () => {
  await portal?.stop();
  await postgres?.stop();
  await ldap?.close();
});

const refresh = (cookie: string, replica: string) =>
  fetch(`${replica}/api/auth/oidc/refresh?env=production`, {
    headers: { cookie, 'x-requested-with': 'XMLHttpRequest' },
  });

/** What each replica answers to whoever has a token. */
const statusesOf = (token: string, path: string, init: RequestInit = {}) =>
  Promise.all(
    portal.replicaUrls.map(async replica => {
      const { status } = await fetch(`${replica}${path}`, {
        ...init,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
      });
      return status;
    }),
  );

/** What somebody has who has copied them. */
async function cookiesOf(context: BrowserContext): Promise<string> {
  const cookies = await context.cookies(`${portal.url}/api/auth/oidc/refresh`);
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

test('with the configuration of production one signs in at one replica, goes on at each, and is signed out of all', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  await until(
    'the directory was read',
    async () => {
      await page.goto('/');
      await page
        .getByRole('button', { name: 'Sign in with Hangang account' })
        .click();
      if (await page.getByLabel('Login').isVisible()) {
        await page.getByLabel('Login').fill('haneul');
        await page.getByRole('button', { name: 'Continue' }).click();
      }
      await page.waitForURL(`${portal.url}/**`);
      return !page.url().includes('error=unknown-user');
    },
    { seconds: 60 },
  );
  const settings = page.getByRole('link', { name: 'Settings' }).first();
  await expect(settings).toBeVisible();
  const cookies = await cookiesOf(context);
  const answers = await Promise.all(
    portal.replicaUrls.map(replica => refresh(cookies, replica)),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const { backstageIdentity } = await answers[0].json();
  expect(backstageIdentity.identity.userEntityRef).toBe('user:default/haneul');
  const { token } = backstageIdentity;
  expect(await statusesOf(token, '/api/catalog/entities')).toEqual([200, 200]);

  await page.goto('/settings');
  await page.getByTestId('user-settings-menu').click();
  await page.getByText('Sign Out').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(
    page.getByRole('button', { name: 'Sign in with Hangang account' }),
  ).toBeVisible();
  // Also with the cookies as they were: at neither of them, and not later either.
  for (const replica of [...portal.replicaUrls, ...portal.replicaUrls]) {
    expect((await refresh(cookies, replica)).status).toBe(401);
  }
  // The provider has told one of them, and whoever has copied the token gets nothing lasting at any, from the first.
  const lasting = await statusesOf(token, '/api/workspaces/access-tokens', {
    method: 'POST',
    body: '{}',
  });
  expect(lasting).toEqual([401, 401]);
  await until(
    'the token is refused at each',
    async () =>
      (await statusesOf(token, '/api/catalog/entities')).every(
        status => status === 401,
      ),
    { seconds: 10, interval: 200 },
  );
  await context.close();
});

test('what the provider sends to end a session counts once, at whichever replica', async () => {
  const body = new URLSearchParams({
    logout_token: await portal.provider.logoutToken({ sub: 'haneul' }),
  });
  const answers = await Promise.all(
    portal.replicaUrls.map(replica =>
      fetch(`${replica}/api/auth/oidc/backchannel-logout`, {
        method: 'POST',
        body,
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  for (const { headers } of answers) {
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

test('nobody signs in without an account', async () => {
  const answer = await fetch(`${portal.url}/api/auth/development/refresh`, {
    headers: {
      'x-rackstage-sign-in-as': 'user:default/haneul',
      'x-requested-with': 'XMLHttpRequest',
    },
  });
  expect(answer.status).toBe(404);
  const instances = await fetch(`${portal.url}/api/clouds/instances`);
  expect(instances.status).toBe(401);
});

test('whoever tries to sign in too often has to wait, and holds up nobody else', async () => {
  const [replica] = portal.replicaUrls;
  const attempt = (address: string) =>
    fetch(`${replica}/api/auth/oidc/refresh?env=production`, {
      headers: {
        'x-requested-with': 'XMLHttpRequest',
        'x-forwarded-for': address,
      },
    });
  const statuses: number[] = [];
  for (let count = 0; count < 125; count++) {
    statuses.push((await attempt('203.0.113.7')).status);
  }
  expect(statuses.slice(0, 120)).not.toContain(429);
  expect(statuses.slice(120)).toEqual([429, 429, 429, 429, 429]);
  expect((await attempt('203.0.113.8')).status).toBe(401);
  // Without a token, whoever tries from there waits everywhere.
  const other = await fetch(`${replica}/api/clouds/instances`, {
    headers: { 'x-forwarded-for': '203.0.113.7' },
  });
  expect(other.status).toBe(429);
});
