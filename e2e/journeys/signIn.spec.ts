import { expect, test } from '../lib/fixtures';

test('a person signs in, sees their name and signs out again', async ({
  page,
  say,
}) => {
  await page.goto('/clouds/instances');
  await expect(
    page.getByRole('heading', { name: say.signInTitle }),
  ).toBeVisible();
  await page.getByRole('button', { name: /Yuna/ }).click();
  // They are where they wanted to go.
  await expect(page.getByText(say.anyState)).toBeVisible();

  await page.goto('/settings');
  await expect(page.getByText('Yuna Jung').first()).toBeVisible();
  await page.getByTestId('user-settings-menu').click();
  await page.getByText(say.signOut).click();
  await expect(
    page.getByRole('heading', { name: say.signInTitle }),
  ).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole('heading', { name: say.signInTitle }),
  ).toBeVisible();
});

test('the language is switched on the sign-in page and in the settings', async ({
  page,
  browser,
  baseURL,
}) => {
  // A browser of its own: the language of the others is set at each page.
  const context = await browser.newContext({ baseURL, locale: 'en-US' });
  page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: '한국어' }).click();
  await expect(page.getByText('Rackstage 로그인')).toBeVisible();
  await page.getByRole('button', { name: /Sora/ }).click();
  await expect(page.getByText('내 작업')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');

  await page.goto('/settings');
  await page.getByRole('button', { name: '한국어' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await expect(page.getByText('Change the language')).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('My work')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.close();
});
