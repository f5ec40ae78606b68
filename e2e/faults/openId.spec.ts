import { freePort } from '../../scripts/lib/ports.mjs';
import { type Browser, type Page } from '@playwright/test';
import { CommandLine } from '../lib/commandLine';
import { expectWellMade } from '../lib/expectWellMade';
import { expect, test } from '../lib/fixtures';
import {
  type LdapStub,
  type Misbehaviour,
  type OpenIdProvider,
  startLdapStub,
  startOpenIdProvider,
} from '../lib/testKit';
import { startTestPortal, type TestPortal } from '../lib/testPortal';
import { until } from '../lib/until';
import { choose } from '../lib/wizard';
import { sayIn } from '../lib/words';

test.describe.configure({ mode: 'serial' });

let ldap: LdapStub;
let provider: OpenIdProvider;
let portal: TestPortal;

const dn = (uid: string) => `uid=${uid},ou=people,dc=example`;
const account = (login: string) => ({
  login,
  name: login,
  email: `${login}@example.com`,
});

function putUser(uid: string, displayName: string, values: object = {}) {
  ldap.put(dn(uid), {
    objectClass: 'inetOrgPerson',
    entryUUID: `id-${uid}`,
    uid,
    cn: uid,
    displayName,
    mail: `${uid}@example.com`,
    ...values,
  });
}

function putGroup(cn: string, ...member: string[]) {
  ldap.put(`cn=${cn},ou=groups,dc=example`, {
    objectClass: 'groupOfNames',
    entryUUID: `id-${cn}`,
    cn,
    member,
  });
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  ldap = await startLdapStub();
  putUser('haneul', '정하늘');
  putUser('bada', '윤바다');
  putUser('nara', '한나라');
  // In the group that has the role is the group that Haneul is in.
  putGroup('서울', dn('haneul'));
  putGroup('운영', 'cn=서울,ou=groups,dc=example');
  provider = await startOpenIdProvider({
    redirectUri: `${url}/api/auth/oidc/handler/frame`,
    signedOutUri: url,
    users: [account('haneul'), account('bada'), account('stranger')],
  });
  portal = await startTestPortal({
    port,
    configs: ['e2e/faults/openId.config.yaml'],
    config: {
      auth: {
        session: { secret: 'for tests only' },
        providers: {
          oidc: {
            development: {
              metadataUrl: provider.issuer,
              clientId: provider.clientId,
              clientSecret: provider.clientSecret,
            },
          },
        },
      },
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
      permission: {
        roles: [
          {
            name: 'administrator',
            members: ['group:default/platform-administrators'],
            allow: ['*'],
          },
          {
            name: 'operator',
            members: ['group:default/unyeong'],
            allow: ['clouds.*', 'catalog.*'],
          },
        ],
      },
    },
  });
});

test.afterAll(async () => {
  await portal?.stop();
  await provider?.stop();
  await ldap?.close();
});

async function visit(
  browser: Browser,
  language: 'en' | 'ko',
  theme: 'light' | 'dark' = 'light',
) {
  const context = await browser.newContext({ baseURL: portal.url });
  await context.addInitScript(
    ([wantedLanguage, wantedTheme]) => {
      localStorage.setItem('language', wantedLanguage);
      localStorage.setItem('theme', wantedTheme);
    },
    [language, theme],
  );
  return context.newPage();
}

async function logIn(page: Page, login: string) {
  await page.getByLabel('Login').fill(login);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** What only somebody who is signed in sees. */
const inside = (page: Page, language: 'en' | 'ko') =>
  page.getByRole('link', { name: sayIn(language).catalog }).first();

/** What the page would do with its cookies. */
const refresh = (page: Page) =>
  page.request.get('/api/auth/oidc/refresh?env=development', {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });

async function tokenOf(page: Page): Promise<string> {
  const { backstageIdentity } = await (await refresh(page)).json();
  return backstageIdentity.token;
}

const instances = async (token: string) =>
  (
    await fetch(`${portal.url}/api/clouds/instances`, {
      headers: { authorization: `Bearer ${token}` },
    })
  ).status;

/** Why a token is refused. */
const refusal = async (token: string) =>
  (
    await fetch(`${portal.url}/api/clouds/instances`, {
      headers: { authorization: `Bearer ${token}` },
    })
  ).text();

/** Operators may; what is asked for here is incomplete all the same. */
const adding = async (token: string) =>
  (
    await fetch(`${portal.url}/api/clouds/accounts`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        name: 'mine',
        title: 'Mine',
        driver: 'sandbox',
        owner: 'group:default/unyeong',
      }),
    })
  ).status;

/** The directory is in the catalog some seconds after the portal has started. */
async function signIn(page: Page, login: string, button: string) {
  await until('the directory was read', async () => {
    await page.goto('/clouds/instances');
    await page.getByRole('button', { name: button }).click();
    if (await page.getByLabel('Login').isVisible()) {
      await logIn(page, login);
    }
    await page.waitForURL(`${portal.url}/**`);
    return !page.url().includes('error=unknown-user');
  });
}

test('a user of the directory signs in at the provider, with the role of the group above theirs', async ({
  browser,
}) => {
  const page = await visit(browser, 'ko');
  await signIn(page, 'haneul', '한강 계정 로그인');
  // They are where they wanted to go.
  expect(page.url()).toBe(`${portal.url}/clouds/instances`);
  // The catalog relates groups some moments after it has taken them; the next token knows.
  await until(
    'the role has come',
    async () => (await adding(await tokenOf(page))) === 400,
    { seconds: 30 },
  );

  // A reload goes on with the session.
  await page.reload();
  await expect(inside(page, 'ko')).toBeVisible();
  await page.context().close();
});

test('who is in no group with a role may do nothing', async ({ browser }) => {
  const page = await visit(browser, 'en');
  await signIn(page, 'bada', 'Sign in with Hangang account');
  expect(await adding(await tokenOf(page))).toBe(403);
  await page.context().close();
});

test('the command line is signed in by the browser of somebody who agrees, and works as them', async ({
  browser,
}) => {
  const page = await visit(browser, 'en');
  await signIn(page, 'haneul', 'Sign in with Hangang account');
  const line = new CommandLine(portal.url);
  const answer = async (button: string) => {
    let told: (address: string) => void = () => {};
    const address = new Promise<string>(resolve => (told = resolve));
    const ending = line.follow(['login', '--no-browser'], text => {
      if (text.startsWith(portal.url)) {
        told(text);
      }
    });
    await page.goto(await address);
    await expect(
      page.getByRole('heading', { name: /asks for access/ }),
    ).toBeVisible();
    await expectWellMade(page, []);
    await page.getByRole('button', { name: button }).click();
    return ending;
  };
  try {
    expect((await answer('Refuse')).code).toBe(1);
    expect((await line.run('whoami')).code).toBe(7);
    expect(await answer('Allow')).toMatchObject({ code: 0 });
    expect((await line.run('whoami')).out).toContain('haneul');
    expect((await line.run('instances', 'list')).code).toBe(0);
    await line.run('logout');
    expect((await line.run('instances', 'list')).code).toBe(7);
  } finally {
    line.close();
    await page.context().close();
  }
});

test('signing out ends the session here and at the provider', async ({
  browser,
}) => {
  const page = await visit(browser, 'en');
  await signIn(page, 'haneul', 'Sign in with Hangang account');
  await page.goto('/settings');
  await page.getByTestId('user-settings-menu').click();
  await page.getByText(sayIn('en').signOut).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page
    .getByRole('button', { name: 'Sign in with Hangang account' })
    .click();
  // The provider asks again who one is.
  await expect(page.getByLabel('Login')).toBeVisible();
  expect((await refresh(page)).status()).toBe(401);
  await page.context().close();
});

for (const [language, button, unknown, faults] of [
  [
    'en',
    'Sign in with Hangang account',
    'The portal does not know you yet.',
    {
      wrongIssuer: 'another identity provider',
      wrongAudience: 'for another application',
      wrongNonce: 'belongs to another sign-in',
      badSignature: 'not signed by the identity provider',
      expired: 'was not valid at this time',
    },
  ],
  [
    'ko',
    '한강 계정 로그인',
    '포털에 등록되지 않은 사용자입니다.',
    {
      wrongIssuer: '다른 인증 서버에서 응답했습니다',
      wrongAudience: '다른 애플리케이션용으로 응답했습니다',
      wrongNonce: '다른 로그인 시도에 대한 응답입니다',
      badSignature: '인증 서버의 서명이 아니어서',
      expired: '현재 시각에 유효하지 않습니다',
    },
  ],
] as const) {
  test(`a refusal says what to do, in ${language}`, async ({ browser }) => {
    const page = await visit(browser, language);
    await page.goto('/');
    await page.getByRole('button', { name: button }).click();
    await logIn(page, 'stranger');
    await expect(page.getByText(unknown)).toBeVisible();
    for (const [how, text] of Object.entries(faults)) {
      await provider.misbehave(how as Misbehaviour);
      await page.goto('/');
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByText(text)).toBeVisible();
    }
    await provider.misbehave();
    await page.context().close();
  });
}

for (const [language, theme] of [
  ['en', 'light'],
  ['ko', 'light'],
  ['en', 'dark'],
  ['ko', 'dark'],
] as const) {
  test(`the sign-in page and its refusals are for everybody, in ${language} and ${theme}`, async ({
    browser,
  }) => {
    const page = await visit(browser, language, theme);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const error of [
        '',
        '?error=expired-answer%3A',
        '?error=wrong-issuer%3A',
      ]) {
        await page.goto(`/${error}`);
        await expect(
          page.getByRole('heading', { name: sayIn(language).signInTitle }),
        ).toBeVisible();
        await expect(page.getByRole('alert')).toHaveCount(error ? 1 : 0);
        await expectWellMade(page, []);
      }
    }
    await page.context().close();
  });
}

for (const [language, title, logInButton, button] of [
  ['en', 'Login Required', 'Log in', 'Sign in with Hangang account'],
  ['ko', '로그인 필요', '로그인', '한강 계정 로그인'],
] as const) {
  test(`a session that is revoked in the middle of work is renewed, and what was typed stays, in ${language}`, async ({
    browser,
  }) => {
    const page = await visit(browser, language);
    await page.clock.install();
    await signIn(page, 'haneul', button);
    const say = sayIn(language);
    const typed = `한강 ${language}`;
    await page.goto('/clouds/accounts/new');
    await choose(page, say.kindOfCloud, /Sandbox|샌드박스/);
    await page.getByLabel(say.accountTitle).fill(typed);
    await page.getByLabel(say.name).first().fill(`hangang-${language}`);
    await choose(page, say.owner, /서울/);
    await page.getByLabel(say.endpoint).fill(portal.sandbox.endpoint);
    await page.getByLabel(say.project).fill('demo');
    await page.getByLabel(say.apiKey).fill(portal.sandbox.apiKey);

    await provider.misbehave('revoked');
    // The token of the page is over, and its timers go on as before.
    await page.clock.setSystemTime(Date.now() + 3_600_000);
    await page.getByRole('button', { name: say.testAndAdd }).click();
    await expect(page.getByText(title)).toBeVisible();

    await provider.misbehave();
    await page.clock.setSystemTime(Date.now());
    const closed = page.waitForEvent('popup').then(window =>
      // The provider still knows who this is and asks nothing.
      window.waitForEvent('close'),
    );
    await page.getByRole('button', { name: logInButton, exact: true }).click();
    await closed;
    // What was asked for before goes on by itself, with what was typed.
    await expect(page.getByRole('heading', { name: typed })).toBeVisible();
    expect((await refresh(page)).status()).toBe(200);
    await page.context().close();
  });
}

test('an account that is deleted in the directory loses access within a minute', async ({
  browser,
}) => {
  const page = await visit(browser, 'ko');
  await signIn(page, 'bada', '한강 계정 로그인');
  const token = await tokenOf(page);
  expect(await instances(token)).toBe(200);

  const began = Date.now();
  ldap.remove(dn('bada'));
  await until(
    'the token is refused',
    async () => (await instances(token)) === 401,
    { seconds: 60, interval: 500 },
  );
  const seconds = (Date.now() - began) / 1000;
  test.info().annotations.push({ type: 'seconds', description: `${seconds}` });
  await page
    .getByRole('link', { name: sayIn('ko').catalog })
    .first()
    .click();
  await expect(page.getByText('접근이 종료되었습니다').first()).toBeVisible();
  await page.getByRole('button', { name: '다시 로그인' }).click();
  await page.getByRole('button', { name: '한강 계정 로그인' }).click();
  await expect(
    page.getByText('포털에 등록되지 않은 사용자입니다.'),
  ).toBeVisible();
  await page.context().close();
});

test('an account that is disabled in the directory loses access within a minute, also an open page with a valid token', async ({
  browser,
}) => {
  const page = await visit(browser, 'en');
  await signIn(page, 'haneul', 'Sign in with Hangang account');
  await expect(inside(page, 'en')).toBeVisible();
  const token = await tokenOf(page);
  expect(await instances(token)).toBe(200);

  const began = Date.now();
  putUser('haneul', '정하늘', { nsAccountLock: 'TRUE' });
  await until(
    'the token is refused',
    async () => (await instances(token)) === 401,
    { seconds: 60, interval: 500 },
  );
  const seconds = (Date.now() - began) / 1000;
  test.info().annotations.push({ type: 'seconds', description: `${seconds}` });
  // They are gone at once, and back, disabled, when the catalog has worked it through.
  await until(
    'the catalog has the disabled account',
    async () => /is disabled/.test(await refusal(token)),
    { seconds: 30, interval: 500 },
  );
  expect((await refresh(page)).status()).toBe(401);
  await page
    .getByRole('link', { name: sayIn('en').catalog })
    .first()
    .click();
  await expect(page.getByText('Your access has ended').first()).toBeVisible();

  await page.getByRole('button', { name: 'Sign in again' }).click();
  await page
    .getByRole('button', { name: 'Sign in with Hangang account' })
    .click();
  await expect(page.getByText('Your account is disabled.')).toBeVisible();
  await page.context().close();
});
