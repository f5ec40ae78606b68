import { CommandLine } from '../lib/commandLine';
import { expectWellMade } from '../lib/expectWellMade';
import { expect, test } from '../lib/fixtures';
import {
  dn,
  type OpenIdPortal,
  putUser,
  startOpenIdPortal,
} from '../lib/openIdPortal';
import {
  inside,
  refresh,
  roleHasCome,
  signIn,
  tokenOf,
  visit,
} from '../lib/openIdVisit';
import { until } from '../lib/until';
import { choose } from '../lib/wizard';
import { sayIn } from '../lib/words';

test.describe.configure({ mode: 'serial' });

let portal: OpenIdPortal;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  portal = await startOpenIdPortal();
});

test.afterAll(() => portal?.stop());

const ask = (token: string) =>
  fetch(`${portal.url}/api/clouds/instances`, {
    headers: { authorization: `Bearer ${token}` },
  });

const instances = async (token: string) => (await ask(token)).status;

const whoIs = async (token: string) => {
  const response = await fetch(`${portal.url}/api/auth/v1/userinfo`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.status;
};

/** Why a token is refused. */
const refusal = async (token: string) => (await ask(token)).text();

test('the command line is signed in by the browser of somebody who agrees, and works as them', async ({
  browser,
}) => {
  const page = await visit(browser, portal.url, 'en');
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

for (const [language, title, logInButton, button] of [
  ['en', 'Login Required', 'Log in', 'Sign in with Hangang account'],
  ['ko', '로그인 필요', '로그인', '한강 계정 로그인'],
] as const) {
  test(`a session that is revoked in the middle of work is renewed, and what was typed stays, in ${language}`, async ({
    browser,
  }) => {
    const page = await visit(browser, portal.url, language);
    await page.clock.install();
    await signIn(page, 'haneul', button);
    await roleHasCome(page);
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

    await portal.provider.misbehave('revoked');
    // The token of the page is over, and its timers go on as before.
    await page.clock.setSystemTime(Date.now() + 3_600_000);
    await page.getByRole('button', { name: say.testAndAdd }).click();
    await expect(page.getByText(title)).toBeVisible();

    await portal.provider.misbehave();
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

test('who signs out at the provider is signed out of the portal within ten seconds, in all browsers, and can begin anew', async ({
  browser,
}) => {
  const page = await visit(browser, portal.url, 'en');
  await signIn(page, 'haneul', 'Sign in with Hangang account');
  const elsewhere = await visit(browser, portal.url, 'ko');
  await signIn(elsewhere, 'haneul', '한강 계정 로그인');
  const somebodyElse = await visit(browser, portal.url, 'en');
  await signIn(somebodyElse, 'bada', 'Sign in with Hangang account');
  const tokens = [await tokenOf(page), await tokenOf(elsewhere)];
  const other = await tokenOf(somebodyElse);
  const statuses = () => Promise.all(tokens.map(instances));
  expect(await statuses()).toEqual([200, 200]);

  const atProvider = await page.context().newPage();
  await atProvider.goto(`${portal.provider.issuer}/session/end`);
  await atProvider.getByRole('button', { name: 'Sign out' }).click();
  await atProvider.waitForURL(/\/session\/end\/success/);
  const began = Date.now();
  await until(
    'the tokens are refused',
    async () => (await statuses()).every(status => status === 401),
    { seconds: 10, interval: 200 },
  );
  const seconds = (Date.now() - began) / 1000;
  test.info().annotations.push({ type: 'seconds', description: `${seconds}` });
  expect(await refusal(tokens[0])).toContain('signed out everywhere');
  expect(await whoIs(tokens[0])).toBe(401);
  expect(await instances(other)).toBe(200);
  expect(await whoIs(other)).toBe(200);
  // The provider would go on with this one, as it was not told to end it there.
  expect((await refresh(elsewhere)).status()).toBe(401);
  expect((await refresh(page)).status()).toBe(401);
  await page
    .getByRole('link', { name: sayIn('en').catalog })
    .first()
    .click();
  await expect(page.getByText('Your access has ended').first()).toBeVisible();

  await signIn(page, 'haneul', 'Sign in with Hangang account');
  await expect(inside(page, 'en')).toBeVisible();
  expect(await instances(await tokenOf(page))).toBe(200);
  for (const each of [page, elsewhere, somebodyElse]) {
    await each.context().close();
  }
});

test('an account that is deleted in the directory loses access within a minute', async ({
  browser,
}) => {
  const page = await visit(browser, portal.url, 'ko');
  await signIn(page, 'bada', '한강 계정 로그인');
  const token = await tokenOf(page);
  expect(await instances(token)).toBe(200);

  const began = Date.now();
  portal.ldap.remove(dn('bada'));
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
  const page = await visit(browser, portal.url, 'en');
  await signIn(page, 'haneul', 'Sign in with Hangang account');
  await expect(inside(page, 'en')).toBeVisible();
  const token = await tokenOf(page);
  expect(await instances(token)).toBe(200);

  const began = Date.now();
  putUser(portal.ldap, 'haneul', '정하늘', { nsAccountLock: 'TRUE' });
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
