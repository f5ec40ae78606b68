import { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../lib/expectAccessible';
import { expect, test } from '../lib/fixtures';
import { sandboxRegion } from '../lib/instances';
import { makeInstances } from '../lib/made';
import { makeResource, publicKey } from '../lib/resources';
import { Words } from '../lib/words';

/** A volume and its instance have to be in the same one. */
const zone = `${sandboxRegion}a`;

const newPath = (kind: string) =>
  `/clouds/resources/new?kind=${kind}&account=sandbox&region=${sandboxRegion}`;

const button = (where: Page | Locator, name: string) =>
  where.getByRole('button', { name, exact: true });

/** Chooses from a list by its label. */
async function choose(where: Page | Locator, label: string, option: string) {
  const page = 'page' in where ? where.page() : where;
  await where
    .getByRole('button', { name: new RegExp(label) })
    .first()
    .click();
  await page.getByRole('option', { name: option }).click();
}

const ready = (page: Page, say: Words) =>
  expect(
    page.locator('header').getByText(say.ready, { exact: true }),
  ).toBeVisible({ timeout: 40_000 });

test('a volume is made, attached, extended, copied, detached and deleted', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  await makeInstances(await apiAs('developer'), `${name}-vm`, { zone });
  await signInAs('developer');
  const dialog = page.getByRole('dialog');

  await page.goto(`${newPath('volume')}&spec.zone=${zone}`);
  await page.getByLabel(say.name).first().fill(name);
  await expectAccessible(page);
  await page.locator('form button[type=submit]').click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await ready(page, say);

  await button(page, say.attach).click();
  await choose(dialog, say.attachedTo, `${name}-vm`);
  await button(dialog, say.attach).click();
  await expect(page.getByRole('link', { name: `${name}-vm` })).toBeVisible();
  await ready(page, say);

  // What is attached is not deleted.
  await button(page, say.delete).click();
  await expect(dialog.getByText(say.detachFirst)).toBeVisible();
  await button(dialog, say.cancel).click();

  await button(page, say.extend).click();
  const size = dialog.getByRole('textbox');
  await size.fill('5');
  await size.press('Tab');
  await expect(dialog.getByText(say.onlyLarger)).toBeVisible();
  await size.fill('25');
  await size.press('Tab');
  await button(dialog, say.extend).click();
  await expect(page.getByText('25 GiB').first()).toBeVisible();
  await ready(page, say);

  await page.getByRole('link', { name: say.takeSnapshot }).click();
  await page.getByLabel(say.name).first().fill(`${name}-copy`);
  await page.locator('form button[type=submit]').click();
  await expect(
    page.getByRole('heading', { name: `${name}-copy` }),
  ).toBeVisible();
  await ready(page, say);

  await page.getByRole('link', { name: say.volumeFromIt }).click();
  await page.getByLabel(say.name).first().fill(`${name}-again`);
  await page.locator('form button[type=submit]').click();
  await expect(
    page.getByRole('heading', { name: `${name}-again` }),
  ).toBeVisible();
  await ready(page, say);
  await expect(page.getByText('25 GiB').first()).toBeVisible();

  await page.goto(`/clouds/resources?kind=volume&q=${name}`);
  await page.getByRole('link', { name, exact: true }).click();
  await button(page, say.detach).click();
  await button(dialog, say.detach).click();
  await expect(button(page, say.attach)).toBeVisible();
  await ready(page, say);
  await button(page, say.delete).click();
  await expect(button(dialog, say.delete)).toBeDisabled();
  await dialog.getByRole('textbox').fill(name);
  await button(dialog, say.delete).click();
  await page.goto(`/clouds/resources?kind=volume&q=${name}`);
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0, {
    timeout: 40_000,
  });
});

test('a key pair takes a public key, and refuses a private one before it is sent', async ({
  page,
  say,
  signInAs,
  uniqueName: name,
}) => {
  await signInAs('developer');
  const sent: string[] = [];
  page.on('request', request => sent.push(request.postData() ?? ''));
  await page.goto(newPath('key-pair'));
  await page.getByLabel(say.name).first().fill(name);
  const key = page.getByRole('textbox', { name: new RegExp(say.publicKey) });
  await key.fill('-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA');
  await expect(page.getByText(say.privateKey)).toBeVisible();
  await expect(key).toHaveValue('');
  await page.locator('form button[type=submit]').click();
  await expect(page).toHaveURL(/resources\/new/);
  expect(sent.join()).not.toContain('PRIVATE KEY');

  await page.locator('input[type=file]').setInputFiles({
    name: 'id_ed25519.pub',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${publicKey} me@here\n`),
  });
  await expect(page.getByText(/^SHA256:/)).toBeVisible();
  await expectAccessible(page);
  await page.locator('form button[type=submit]').click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await ready(page, say);
  await expect(page.getByText(/^SHA256:/)).toBeVisible();
});

test('a security group gets rules, and says at once which is there twice', async ({
  page,
  say,
  signInAs,
  uniqueName: name,
}) => {
  await signInAs('developer');
  await page.goto(newPath('security-group'));
  await page.getByLabel(say.name).first().fill(name);
  await button(page, 'SSH').click();
  await button(page, 'HTTPS').click();
  await button(page, 'SSH').click();
  const rules = page.getByRole('group', { name: /\d$/ });
  await expect(rules).toHaveCount(6);
  const complaints = rules.getByRole('alert');
  await expect(complaints).toHaveCount(2);
  await expectAccessible(page);
  for (const number of ['6', '5']) {
    await button(page, say.removeRule + number + say.removeRuleEnd).click();
  }
  await expect(complaints).toHaveCount(0);
  const peer = rules.first().getByRole('textbox').last();
  await peer.fill('10.0.0.1/8');
  await expect(page.getByText(/10\.0\.0\.0\/8/)).toBeVisible();
  await peer.fill('10.0.0.0/8');
  await page.locator('form button[type=submit]').click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await ready(page, say);
  await expect(page.getByRole('cell', { name: '10.0.0.0/8' })).toBeVisible();

  const dialog = page.getByRole('dialog');
  await button(page, say.changeRules).click();
  await button(dialog, 'ICMP').click();
  await button(dialog, say.changeRules).click();
  await expect(page.getByRole('cell', { name: 'ICMP' })).toHaveCount(2);
  await ready(page, say);
});

test('an instance is resized, and its console is read', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const { instances } = await makeInstances(await apiAs('developer'), name);
  await signInAs('developer');
  await page.goto(`/clouds/instances/${instances[0].id}`);
  await button(page, say.resize).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(say.restarts)).toBeVisible();
  await choose(dialog, say.spec, 'General 4 vCPU 16 GiB');
  await expect(dialog.getByText(say.cloudSays)).toBeVisible();
  await expect(dialog.getByText(say.priceThen)).toBeVisible();
  await expectAccessible(page);
  await button(dialog, say.resize).click();
  await expect(
    page.getByText('General 4 vCPU 16 GiB (4 vCPU · 16 GiB)', { exact: true }),
  ).toBeVisible({ timeout: 40_000 });
  await expect(
    page.locator('header').getByText(say.running, { exact: true }),
  ).toBeVisible({ timeout: 40_000 });

  await button(page, say.read).click();
  await expect(page.getByRole('textbox', { name: say.consoleLog })).toHaveValue(
    new RegExp(`${name} login:`),
  );
  await expectAccessible(page);
});

test('what is not one’s own can be seen and not changed', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const volume = await makeResource(await apiAs('developer'), 'volume', name, {
    sizeGiB: 1,
  });
  for (const role of ['otherDeveloper', 'viewer'] as const) {
    const api = await apiAs(role);
    const path = `/api/clouds/resources/${volume.id}`;
    const answers = [
      await api.fetch(path, {
        method: 'PATCH',
        body: JSON.stringify({ spec: { sizeGiB: 2 } }),
      }),
      await api.fetch(path, { method: 'DELETE' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  }
  await signInAs('viewer');
  await page.goto(`/clouds/resources/${volume.id}`);
  await expect(page.getByText(say.conditions)).toBeVisible();
  for (const action of [say.attach, say.extend, say.edit, say.delete]) {
    await expect(button(page, action)).toHaveCount(0);
  }
  await expect(page.getByRole('link', { name: say.takeSnapshot })).toHaveCount(
    0,
  );
  await page.goto(`/clouds/resources?kind=volume&q=${name}`);
  await expect(page.getByRole('link', { name })).toBeVisible();
  await expect(page.locator('a[href*="/resources/new"]')).toHaveCount(0);
});
