import { expectAccessible } from '../../lib/expectAccessible';
import { expect, test } from '../../lib/fixtures';

test('an operator finds a cloud account in the catalog and what it is related to', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('operator');
  await page.goto('/catalog?filters[kind]=resource&filters[user]=all');
  const account = page.getByRole('link', { name: 'Sandbox' });
  await expect(
    page.getByRole('cell', { name: say.cloudAccount }),
  ).toBeVisible();
  await expectAccessible(page);

  await account.click();
  const header = page.getByRole('main');
  await expect(header.getByText(say.cloudAccount).first()).toBeVisible();
  await expect(header.getByText(say.owns)).toBeVisible();
  await expectAccessible(page);

  await page.goto(
    '/catalog-graph?rootEntityRefs[]=resource:default/account-sandbox',
  );
  await expect(page.getByText(say.owns)).toBeVisible();
  await expectAccessible(page);

  await page.goto('/nowhere');
  await expect(page.getByText(say.noSuchPage)).toBeVisible();
  await expectAccessible(page);
});
