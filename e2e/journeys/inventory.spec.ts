import { collectFailures, expectWellMade } from '../lib/expectWellMade';
import { expect, test } from '../lib/fixtures';
import { sandboxRegion } from '../lib/instances';
import { makeInstances } from '../lib/made';
import { PortalApi } from '../lib/PortalApi';
import { savePicture } from '../lib/savePicture';
import { until } from '../lib/until';

/** Once the cloud was read, what was made just now is in the inventory. */
async function seen(api: PortalApi, name: string): Promise<void> {
  const { items } = await api.get<{ items: { id: string }[] }>(
    '/api/clouds/accounts?name=sandbox',
  );
  await api.post(
    `/api/clouds/accounts/${items[0].id}/region-synchronizations`,
    { region: sandboxRegion, kinds: ['instance'] },
  );
  await until(`${name} is in the inventory`, async () => {
    const page = await api.get<{ items: object[] }>(
      `/api/clouds/inventory?q=${name}&kind=instance`,
    );
    return page.items.length > 0;
  });
}

test('everything seen in clouds is searched, and leads to what is managed here', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  await makeInstances(await apiAs('developer'), name);
  await seen(await apiAs('operator'), name);
  await signInAs('operator');
  const failures = collectFailures(page);

  await page.goto('/clouds/inventory');
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: /\w/ }).nth(5)).toBeVisible();
  await savePicture(page, 'inventory-list');
  await expectWellMade(page, failures);

  await page
    .getByRole('searchbox', { name: new RegExp(say.searchInventory) })
    .fill(`${name} running`);
  await expect(page).toHaveURL(/q=/);
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row.first()).toBeVisible();
  await row
    .first()
    .getByRole('link', { name: new RegExp(name) })
    .click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('the tree opens by keys down to a network and reads one region again', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('operator');
  const failures = collectFailures(page);
  await page.goto('/clouds/inventory?view=tree');
  const tree = page.getByRole('tree');
  const items = tree.getByRole('treeitem');
  await expect(items.first()).toBeVisible();

  await items.first().focus();
  await page.keyboard.press('ArrowRight');
  const region = tree.locator('[aria-level="2"]').first();
  await expect(region).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(region).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const network = tree.locator('[aria-level="3"]').first();
  await expect(network).toBeVisible();
  await expect(page).toHaveURL(/open=/);
  await savePicture(page, 'inventory-tree');
  await expectWellMade(page, failures);

  const title = (await region.getAttribute('data-title'))!;
  const button = region
    .getByRole('button', {
      name: say.synchronizeName.replace('{name}', title),
    })
    .first();
  const [answer] = await Promise.all([
    page.waitForResponse(response =>
      response.url().includes('/region-synchronizations'),
    ),
    button.click(),
  ]);
  expect(answer.status()).toBe(202);

  await page.keyboard.press('Escape');
  await region.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(network).toBeHidden();
});

test('the map shows where regions are, and the list beside it says the same', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('operator');
  const failures = collectFailures(page);
  await page.goto('/clouds/inventory?view=map');
  const marks = page.locator('svg [role="button"]');
  await expect(marks.first()).toBeVisible({ timeout: 20_000 });
  await savePicture(page, 'inventory-map');
  await expectWellMade(page, failures);

  const before = await marks.count();
  await page
    .locator('svg [role="button"][aria-label*=","]')
    .first()
    .press('Enter');
  await expect(
    page.getByRole('button', { name: say.wholeWorld }),
  ).toBeVisible();
  await page.getByRole('button', { name: say.wholeWorld }).click();
  await expect(marks).toHaveCount(before);
});

test('what happens in clouds is kept as events', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  await makeInstances(await apiAs('developer'), name);
  await seen(await apiAs('operator'), name);
  await signInAs('operator');
  const failures = collectFailures(page);
  await page.goto(`/clouds/inventory?view=events&q=${name}`);
  await expect(
    page.getByRole('row', { name: new RegExp(name) }).first(),
  ).toBeVisible();
  await expect(page.getByText(say.appearedEvent).first()).toBeVisible();
  await savePicture(page, 'inventory-events');
  await expectWellMade(page, failures);
});
