import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Page } from '@playwright/test';
import { startAcmeCloud } from '../../examples/cloud-driver/cloud.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { expect, test } from '../lib/fixtures';
import { PortalApi } from '../lib/PortalApi';
import { until } from '../lib/until';
import { Words } from '../lib/words';

/** The driver of `examples/cloud-driver` under an id of this test's own, packed as the guide says. */
function pack(id: string, version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-journey-'));
  cpSync(join(root, 'examples/cloud-driver'), folder, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const manifestFile = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  manifest.name = `@example/${id}`;
  manifest.version = version;
  manifest.rackstage.driver.id = id;
  writeFileSync(manifestFile, JSON.stringify(manifest));
  const code = join(folder, 'src/driver.ts');
  const text = readFileSync(code, 'utf8')
    .replace("name: 'acme-cloud'", `name: '${id}'`)
    .replace("title: 'Acme Cloud'", `title: '${id}'`)
    .replace("'title@ko': '에크미 클라우드',", '');
  writeFileSync(code, text);
  execFileSync(process.execPath, [
    join(root, 'scripts/pack-driver.mjs'),
    folder,
  ]);
  return join(folder, 'dist', `example-${id}-${version}.tgz`);
}

const integrityOf = (file: string) =>
  `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;

async function install(
  page: Page,
  say: Words,
  file: string,
  integrity = integrityOf(file),
) {
  await page.getByRole('button', { name: say.installDriver }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: say.fromFile }).click();
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByLabel(say.checksum).fill(integrity);
  await dialog.getByRole('button', { name: say.installDriver }).click();
  return dialog;
}

/** An account with the driver, and an instance in it that runs. */
async function useDriver(api: PortalApi, name: string, endpoint: string) {
  const account = await api.post<{ id: string }>('/api/clouds/accounts', {
    name: name.slice(0, 20),
    title: name,
    driver: name,
    owner: 'group:default/cloud-operations',
    config: { endpoint },
    credential: { token: 'acme-token' },
  });
  await until('the inventory is read', async () => {
    const { inventory } = await api.get<{
      inventory: { state: string; synchronizing: boolean };
    }>(`/api/clouds/accounts/${account.id}`);
    return inventory.state === 'ok' && !inventory.synchronizing;
  });
  const operation = await api.post<{ instances: { id: string }[] }>(
    '/api/clouds/instances',
    {
      idempotencyKey: name,
      account: name.slice(0, 20),
      name,
      region: 'acme-1',
      image: 'linux',
      spec: 'small',
      owner: 'group:default/cloud-operations',
    },
  );
  const [{ id }] = operation.instances;
  await until('the instance runs', async () => {
    const { phase } = await api.get<{ phase: string }>(
      `/api/clouds/instances/${id}`,
    );
    return phase === 'Running';
  });
  return { accountId: account.id, instanceId: id };
}

test('an administrator installs a driver while the portal runs, upgrades it side by side and removes it', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  test.setTimeout(180_000);
  const cloud = await startAcmeCloud();
  const [first, second] = ['1.0.0', '1.1.0'].map(version =>
    pack(name, version),
  );
  const api = await apiAs('administrator');
  await signInAs('administrator');
  await page.goto('/drivers');

  // A file that was changed is refused, with the reason.
  const dialog = await install(page, say, first, integrityOf(second));
  await expect(dialog.getByText(say.checksumIsOther)).toBeVisible();
  await page.keyboard.press('Escape');
  const refused = page.getByRole('region', { name: say.refusedPackages });
  await refused.getByRole('button', { name: say.dismiss }).first().click();

  await install(page, say, first);
  const panel = page.getByRole('region', { name });
  await expect(panel.getByText('1.0.0').first()).toBeVisible();
  const { accountId, instanceId } = await useDriver(api, name, cloud.url);
  expect(cloud.instances.size).toBe(1);
  await expect(panel.getByText(say.ownProcess)).toBeVisible();

  await install(page, say, second);
  const old = panel.getByRole('listitem', { name: '1.0.0' });
  const next = panel.getByRole('listitem', { name: '1.1.0' });
  await next.getByRole('button', { name: say.useForNewAccounts }).click();
  await next.getByRole('button', { name: say.moveAllAccounts }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say.moveAllAccounts })
    .click();
  await expect(old.getByRole('button', { name: say.remove })).toBeVisible();
  await old.getByRole('button', { name: say.remove }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say.remove })
    .click();
  await expect(old).toHaveCount(0);

  // What was made with the old version is driven by the new one.
  await api.delete(`/api/clouds/instances/${instanceId}`);
  await until('it is gone', async () => cloud.instances.size === 0);
  await until('the account is removed', async () => {
    const { status } = await api.fetch(`/api/clouds/accounts/${accountId}`, {
      method: 'DELETE',
    });
    return status === 204;
  });
  await page.reload();
  await next.getByRole('button', { name: say.remove }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say.remove })
    .click();
  await expect(panel).toHaveCount(0);
  await cloud.close();
  for (const file of [first, second]) {
    rmSync(join(file, '../..'), { recursive: true });
  }
});

test('an operator installs none', async ({ page, say, apiAs, signInAs }) => {
  const operator = await apiAs('operator');
  const { status } = await operator.fetch(
    '/api/clouds/driver-package-installations',
    { method: 'POST', body: JSON.stringify({ name: 'acme' }) },
  );
  expect(status).toBe(403);
  await signInAs('operator');
  await page.goto('/drivers');
  await expect(page.getByRole('region', { name: 'OpenStack' })).toBeVisible();
  await expect(
    page.getByRole('button', { name: say.installDriver }),
  ).toHaveCount(0);
});
