import { expectAccessible } from '../lib/expectAccessible';
import { expect, test } from '../lib/fixtures';
import { NetboxStub, smallNetbox, startNetboxStub } from '../lib/testKit';

// No NetBox: a stub that answers as its REST API does, of a small dump.
let netbox: NetboxStub;

test.beforeEach(async ({ uniqueName }) => {
  netbox = await startNetboxStub({ dump: netboxOf(uniqueName) });
});
test.afterEach(() => netbox.close());

const naming = ['name', 'model', 'cid', 'asset_tag'];

/** In which nothing is called as in the one of another test. */
const netboxOf = (prefix: string) =>
  smallNetbox().map(row => ({
    ...row,
    fields: Object.fromEntries(
      Object.entries(row.fields).map(([field, value]) => [
        field,
        naming.includes(field) && value ? `${prefix}-${value}` : value,
      ]),
    ),
  }));

test('a NetBox is read, its difference looked through and applied, and once more', async ({
  page,
  say,
  signInAs,
  apiAs,
  uniqueName: name,
}) => {
  await signInAs('operator');
  await page.goto('/datacenter/netbox');
  await page.getByRole('button', { name: say.addNetbox }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: say.planName }).fill(name);
  await dialog.getByRole('textbox', { name: say.address }).fill(netbox.origin);
  await dialog.getByLabel(say.token).first().fill('wrong');
  await dialog.getByRole('button', { name: say.save }).click();

  // What is wrong is said, and mended.
  const panel = page.getByRole('region', { name, exact: true });
  await panel.getByRole('button', { name: say.readNow }).click();
  await page.waitForURL(/\/netbox\/runs\//);
  await expect(page.getByText(/NetBox refuses it/)).toBeVisible();
  await page.goto('/datacenter/netbox');
  await panel.getByRole('button', { name: say.editObject }).click();
  await dialog.getByLabel(say.token).first().fill(netbox.token);
  await dialog.getByRole('button', { name: say.save }).click();
  await expect(dialog).toBeHidden();
  await panel.getByRole('button', { name: say.readAgain }).click();
  await page.waitForURL(/\/netbox\/runs\//);

  await expect(page.getByText(say.readyToApply)).toBeVisible();
  await expectAccessible(page);
  const api = await apiAs('operator');
  const racks = () =>
    api.get<{ items: unknown[] }>(
      `/api/datacenter/objects/racks?q=${name}-R01`,
    );
  await page
    .getByRole('link', { name: new RegExp(`^${say.skippedAll}`) })
    .click();
  await expect(page.getByText(say.openEnd)).toBeVisible();
  expect((await racks()).items).toEqual([]);

  await page.getByRole('button', { name: say.apply, exact: true }).click();
  await dialog.getByRole('button', { name: say.apply, exact: true }).click();
  await expect(page.getByText(say.done, { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  expect((await racks()).items).toHaveLength(1);

  await page.getByRole('button', { name: say.readAgain }).click();
  await expect(page.getByText(say.nothingNew)).toBeVisible({
    timeout: 30_000,
  });
});
