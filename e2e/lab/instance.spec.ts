import { readFileSync } from 'node:fs';
import { accountRead } from '../lib/accounts';
import { expect, test } from '../lib/fixtures';
import { openForm } from '../lib/forms';
import { choose, fillVirtualMachine } from '../lib/wizard';

const cloudsYaml = process.env.RACKSTAGE_LAB_OPENSTACK_CLOUDS_YAML;

test.skip(!cloudsYaml, 'the OpenStack lab is not up');

test('an OpenStack account is pasted, and an instance made in it and deleted', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  test.setTimeout(300_000);
  await signInAs('administrator');
  await page.goto('/clouds/accounts/new');
  await choose(page, say.kindOfCloud, /OpenStack/);
  await page.getByLabel(say.accountTitle).fill('Lab');
  await page.getByLabel(say.name, { exact: false }).nth(0).fill(name);
  await choose(page, say.owner, /Cloud operations/);
  await page.getByRole('button', { name: /clouds.yaml/ }).click();
  await page
    .getByRole('textbox', { name: 'clouds.yaml' })
    .fill(readFileSync(cloudsYaml!, 'utf8'));
  await page.getByRole('button', { name: say.read, exact: true }).click();
  await expect(page.getByText(say.credentialTaken)).toBeVisible();
  await page.getByRole('button', { name: say.testAndAdd }).click();
  await expect(page.getByRole('heading', { name: 'Lab' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(say.simulated)).toHaveCount(0);
  await accountRead(await apiAs('administrator'), name, 120);

  await openForm(page, say, 'virtual-machine');
  await fillVirtualMachine(page, say, {
    account: /Lab/,
    region: /RegionOne/,
    name,
    image: /Ubuntu 24.04/,
    spec: /m1.small/,
  });
  await expect(page.getByText(say.cloudSays)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: say.create, exact: true }).click();
  await page.waitForURL(/\/requests\//);
  await page.getByRole('link', { name }).click({ timeout: 120_000 });
  await page.waitForURL(/\/catalog\/default\/resource\//);
  const main = page.getByRole('main').first();
  await expect(main.getByText(say.running).first()).toBeVisible();

  await page.getByRole('button', { name: say.delete, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: say.delete, exact: true }).click();
  await page.goto(`/clouds/instances?q=${name}`);
  await expect(page.getByRole('row', { name })).toHaveCount(0, {
    timeout: 120_000,
  });
});
