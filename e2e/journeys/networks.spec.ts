import { readFile } from 'node:fs/promises';
import { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../lib/expectAccessible';
import { expect, test } from '../lib/fixtures';
import { sandboxRegion } from '../lib/instances';
import { makeResource } from '../lib/resources';
import { Words } from '../lib/words';

const newPath = (kind: string) =>
  `/clouds/resources/new?kind=${kind}&account=sandbox&region=${sandboxRegion}`;

const button = (where: Page | Locator, name: string | RegExp) =>
  where.getByRole('button', { name });

const ready = (page: Page, say: Words) =>
  expect(
    page.locator('header').getByText(say.ready, { exact: true }),
  ).toBeVisible({ timeout: 40_000 });

/** Fills in the name and sends the form. */
async function make(page: Page, say: Words, name: string) {
  await page.getByLabel(say.name).first().fill(name);
  await page.locator('form button[type=submit]').click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await ready(page, say);
}

test('a network is made, a subnet in it, and a load balancer there', async ({
  page,
  say,
  signInAs,
  uniqueName: name,
}) => {
  await signInAs('developer');

  await page.goto(newPath('network'));
  await make(page, say, `${name}-net`);
  await expect(page.getByText('10.0.0.0/16')).toBeVisible();

  await page.getByRole('link', { name: say.createSubnet }).click();
  const range = page.getByLabel(say.addressRange);
  await range.fill('10.0.1.7/24');
  await page.getByLabel(say.name).first().fill(`${name}-subnet`);
  await page.locator('form button[type=submit]').click();
  await expect(page.getByText('10.0.1.0/24')).toBeVisible();
  await range.fill('10.0.1.0/24');
  await make(page, say, `${name}-subnet`);
  await expect(page.getByRole('link', { name: `${name}-net` })).toBeVisible();

  await page.goto(newPath('load-balancer'));
  await button(page, new RegExp(say.subnets)).first().click();
  await page.getByRole('option', { name: `${name}-subnet` }).click();
  await page.keyboard.press('Escape');
  await button(page, say.addListener).click();
  const listener = page.getByRole('group', { name: /1$/ });
  await button(listener, new RegExp(say.protocol)).click();
  await page.getByRole('option', { name: 'TCP' }).click();
  const [port, targetPort] = await listener.getByRole('textbox').all();
  await port.fill('80');
  await targetPort.fill('8080');
  await targetPort.press('Tab');
  await expectAccessible(page);
  await make(page, say, `${name}-lb`);
  await expect(page.getByText(/lb\.sandbox\.example/)).toBeVisible();
  await expect(page.getByRole('cell', { name: '8080' })).toBeVisible();
  await expect(
    page.getByRole('link', { name: `${name}-subnet` }),
  ).toBeVisible();
});

test('a cluster is scaled, and gives its kubeconfig to who may open it', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const { id } = await makeResource(await apiAs('developer'), 'cluster', name, {
    version: '1.33',
    nodeGroups: [{ name: 'small', specId: 'g1-2x8', count: 1 }],
  });
  await signInAs('developer');
  await page.goto(`/clouds/resources/${id}`);
  await button(page, say.changeNodeGroups).click();
  const dialog = page.getByRole('dialog');
  const count = dialog.getByRole('textbox').last();
  await count.fill('3');
  await count.press('Tab');
  await button(dialog, say.changeNodeGroups).click();
  await expect(page.getByRole('cell', { name: '3' }).first()).toBeVisible({
    timeout: 40_000,
  });
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, /kubeconfig/).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const { clusters, users } = JSON.parse(text);
  const nodes = await fetch(`${clusters[0].cluster.server}/api/v1/nodes`, {
    headers: { authorization: `Bearer ${users[0].user.token}` },
  });
  expect((await nodes.json()).items).toHaveLength(3);
});
