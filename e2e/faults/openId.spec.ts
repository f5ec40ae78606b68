import { expectWellMade } from '../lib/expectWellMade';
import { expect, test } from '../lib/fixtures';
import { type OpenIdPortal, startOpenIdPortal } from '../lib/openIdPortal';
import {
  adding,
  inside,
  logIn,
  refresh,
  roleHasCome,
  signIn,
  visit,
} from '../lib/openIdVisit';
import { type Misbehaviour } from '../lib/testKit';
import { sayIn } from '../lib/words';

test.describe.configure({ mode: 'serial' });

let portal: OpenIdPortal;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  portal = await startOpenIdPortal();
});

test.afterAll(() => portal?.stop());

test('a user of the directory signs in at the provider, with the role of the group above theirs', async ({
  browser,
}) => {
  const page = await visit(browser, portal.url, 'ko');
  await signIn(page, 'haneul', '한강 계정 로그인');
  // They are where they wanted to go.
  expect(page.url()).toBe(`${portal.url}/clouds/instances`);
  await roleHasCome(page);

  // A reload goes on with the session.
  await page.reload();
  await expect(inside(page, 'ko')).toBeVisible();
  await page.context().close();
});

test('who is in no group with a role may do nothing', async ({ browser }) => {
  const page = await visit(browser, portal.url, 'en');
  await signIn(page, 'bada', 'Sign in with Hangang account');
  expect(await adding(page)).toBe(403);
  await page.context().close();
});

test('signing out ends the session here and at the provider', async ({
  browser,
}) => {
  const page = await visit(browser, portal.url, 'en');
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
    const page = await visit(browser, portal.url, language);
    await page.goto('/');
    await page.getByRole('button', { name: button }).click();
    await logIn(page, 'stranger');
    await expect(page.getByText(unknown)).toBeVisible();
    for (const [how, text] of Object.entries(faults)) {
      await portal.provider.misbehave(how as Misbehaviour);
      await page.goto('/');
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByText(text)).toBeVisible();
    }
    await portal.provider.misbehave();
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
    const page = await visit(browser, portal.url, language, theme);
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
