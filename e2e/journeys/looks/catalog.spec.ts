import { expectAccessible } from '../../lib/expectAccessible';
import { expect, test } from '../../lib/fixtures';

test('an operator finds a cloud account in the catalog and what it is related to', async ({
  page,
  say,
  signInAs,
}) => {
  const arrow = (word: string) =>
    page
      .locator('svg text')
      .filter({ hasText: new RegExp(`^${word}$`) })
      .first();
  await signInAs('operator');
  await page.goto(
    '/catalog?filters[kind]=resource&filters[type]=cloud-account&filters[user]=all',
  );
  const account = page.getByRole('link', { name: 'Sandbox', exact: true });
  await expect(
    page.getByRole('heading', { name: say.cloudAccount }).first(),
  ).toBeVisible();
  await expect(account).toBeVisible();
  await expectAccessible(page);

  await account.click();
  const main = page.getByRole('main').first();
  await expect(main.getByText(say.cloudAccount).first()).toBeVisible();
  await expect(arrow(say.owns)).toBeVisible();
  await expectAccessible(page);

  await page.goto(
    '/catalog-graph?rootEntityRefs[]=resource:default/account-sandbox',
  );
  await expect(arrow(say.owns)).toBeVisible();
  await expectAccessible(page);

  await page.goto('/nowhere');
  await expect(page.getByText(say.noSuchPage)).toBeVisible();
  await expectAccessible(page);
});
