import { readFileSync } from 'node:fs';
import { expect, test } from '../lib/fixtures';
import { makeInstances } from '../lib/made';

test('a list of instances is filtered, sorted, shared by its address and exported', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const api = await apiAs('developer');
  await makeInstances(api, name, { count: 3 });
  await makeInstances(api, `${name}-b`, { region: 'in-west-1' });
  await signInAs('developer');
  await page.goto('/clouds/instances');

  await page.getByRole('searchbox').fill(name);
  const names = page.getByRole('link', { name: new RegExp(name) });
  await expect(names).toHaveText([
    `${name}-01`,
    `${name}-02`,
    `${name}-03`,
    `${name}-b`,
  ]);
  await page.getByRole('columnheader', { name: say.name }).click();
  await expect(names.first()).toHaveText(`${name}-b`);
  await page.getByRole('button', { name: say.region }).click();
  await page.getByRole('option', { name: /in-west-1/ }).click();
  await page.keyboard.press('Escape');
  await expect(names).toHaveCount(1);

  // A colleague sees the same.
  const address = page.url();
  expect(address).toContain('region=in-west-1');
  await page.goto('/');
  await page.goto(address);
  await expect(names).toHaveText([`${name}-b`]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say.export }).click();
  const file = await (await download).path();
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(head).toContain('name,phase,workspace,account');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(`${name}-b,Running,default,sandbox`);

  await page.getByRole('button', { name: say.clearFilters }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('several instances are stopped, started and deleted at once', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  await makeInstances(await apiAs('developer'), name, { count: 3 });
  await signInAs('developer');
  await page.goto(`/clouds/instances?q=${name}`);
  const rows = page.getByRole('row', { name: new RegExp(name) });
  await expect(rows).toHaveCount(3);
  const dialog = page.getByRole('dialog');
  const selectAll = async () => {
    await page.getByRole('columnheader').first().locator('label').click();
    await expect(page.getByText(say.selectedThree)).toBeVisible();
  };
  const ask = (action: string) =>
    page.getByRole('button', { name: action, exact: true }).click();
  const confirm = async (action: string) => {
    await expect(dialog).toContainText(`${name}-03`);
    await dialog.getByRole('button', { name: action, exact: true }).click();
  };

  await selectAll();
  await ask(say.stop);
  await confirm(say.stop);
  await expect(rows.getByText(say.stopped)).toHaveCount(3);

  await selectAll();
  await ask(say.start);
  await confirm(say.start);
  await expect(rows.getByText(say.running)).toHaveCount(3);

  await selectAll();
  await ask(say.delete);
  await expect(
    dialog.getByRole('button', { name: say.delete, exact: true }),
  ).toBeDisabled();
  await dialog.getByRole('textbox').fill('3');
  await confirm(say.delete);
  await expect(rows).toHaveCount(0, { timeout: 40_000 });
});

test('the list is used with the keyboard alone', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  await makeInstances(await apiAs('developer'), name, { count: 2 });
  await signInAs('developer');
  await page.goto(`/clouds/instances?q=${name}`);
  await expect(page.getByRole('link', { name: `${name}-02` })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText(say.selectedOne)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(say.selectedOne)).toHaveCount(0);
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say.conditions)).toBeVisible();
  await expect(page.getByRole('heading', { name: `${name}-01` })).toBeVisible();
});

test('a protected instance is not deleted before its protection is taken off', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const { instances } = await makeInstances(await apiAs('developer'), name, {
    deletionProtection: true,
    labels: { tier: 'web' },
  });
  await signInAs('developer');
  await page.goto(`/clouds/instances/${instances[0].id}`);
  await expect(page.getByText('tier')).toBeVisible();
  const destroy = page.getByRole('button', { name: say.delete, exact: true });
  const dialog = page.getByRole('dialog');
  await destroy.click();
  await expect(dialog.getByText(say.takeProtectionOff)).toBeVisible();
  await expect(
    dialog.getByRole('button', { name: say.delete, exact: true }),
  ).toHaveCount(0);
  await dialog.getByRole('button', { name: say.cancel }).click();
  await page.getByRole('button', { name: say.edit, exact: true }).click();
  await dialog.getByText(say.deletionProtection).click();
  await dialog.getByRole('button', { name: say.save }).click();
  await expect(dialog).toHaveCount(0);
  await destroy.click();
  await dialog.getByRole('textbox').fill(name);
  await expect(
    dialog.getByRole('button', { name: say.delete, exact: true }),
  ).toBeEnabled();
});
