import { Page } from '@playwright/test';
import { expect, test } from '../lib/fixtures';
import { makeInstances } from '../lib/made';
import { PortalApi } from '../lib/PortalApi';
import { choose } from '../lib/wizard';
import { Words } from '../lib/words';

async function fillAccount(
  page: Page,
  say: Words,
  values: { title: string; name: string; key: string },
) {
  await page.goto('/clouds/accounts/new');
  await choose(page, say.kindOfCloud, /Sandbox|샌드박스/);
  await page.getByLabel(say.accountTitle).fill(values.title);
  await page.getByLabel(say.name, { exact: false }).nth(0).fill(values.name);
  await choose(page, say.owner, /Cloud operations|클라우드 운영팀/);
  await page
    .getByLabel(say.endpoint)
    .fill(process.env.RACKSTAGE_SANDBOX_ENDPOINT!);
  await page.getByLabel(say.project).fill('demo');
  await page.getByLabel(say.apiKey).fill(values.key);
}

test('an operator adds a cloud account, uses it and removes it', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  await signInAs('operator');
  const title = `Second sandbox ${name}`;
  const submit = page.getByRole('button', { name: say.testAndAdd });

  // A wrong key is refused, and nothing is stored.
  await fillAccount(page, say, { title, name, key: 'not-the-key' });
  await submit.click();
  await expect(page.getByText(say.accountNotAdded)).toBeVisible();
  await expect(page.getByText(/The API key is missing, wrong/)).toBeVisible();

  await page.getByLabel(say.apiKey).fill(process.env.RACKSTAGE_SANDBOX_KEY!);
  await submit.click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText(say.simulated).first()).toBeVisible();
  await expect(page.getByText(say.upToDate)).toBeVisible({ timeout: 60_000 });

  await page.getByRole('button', { name: say.testConnection }).click();
  await expect(page.getByText(say.connectionWorks)).toBeVisible();

  await page.getByRole('tab', { name: say.settings }).click();
  await page.getByLabel(say.accountTitle).fill(`${title}, renamed`);
  await page.getByRole('button', { name: say.save, exact: true }).click();
  await expect(
    page.getByRole('heading', { name: `${title}, renamed` }),
  ).toBeVisible();

  // What uses it holds it.
  const api = await apiAs('operator');
  const { instances } = await makeInstances(api, name, { account: name });
  await page.reload();
  await page.getByRole('button', { name: say.remove }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say.remove }).click();
  await expect(dialog.getByText(say.accountInUse)).toBeVisible();
  await dialog.getByRole('button', { name: say.cancel }).click();

  await api.delete(`/api/clouds/instances/${instances[0].id}`);
  await page.goto(`/clouds/instances?q=${name}`);
  await expect(page.getByText(say.noInstanceMatches)).toBeVisible({
    timeout: 40_000,
  });
  await page.goto(`/clouds/accounts?q=${name}`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: say.remove }).click();
  await dialog.getByRole('button', { name: say.remove }).click();
  await page.waitForURL(/\/clouds\/accounts$/);
  await expect(page.getByText(title)).toHaveCount(0);
});

/** When what the sandbox account has was read for the last time. */
async function observedAt(api: PortalApi) {
  const { items } = await api.get<{
    items: { name: string; inventory: { observedAt: string } }[];
  }>('/api/clouds/accounts');
  return items.find(({ name }) => name === 'sandbox')!.inventory.observedAt;
}

test('synchronising reads the cloud again and says how old the answer is', async ({
  page,
  say,
  apiAs,
  signInAs,
}) => {
  await signInAs('operator');
  await page.goto('/clouds/accounts?q=sandbox');
  await page.getByRole('link', { name: 'Sandbox', exact: true }).click();
  const synchronise = page.getByRole('button', { name: say.synchronise });
  await expect(synchronise).toBeEnabled();
  const before = await observedAt(await apiAs('operator'));
  await synchronise.click();
  await expect
    .poll(async () => observedAt(await apiAs('operator')))
    .not.toBe(before);
  await expect(page.getByText(say.upToDate)).toBeVisible();
  await page.getByRole('tab', { name: say.whatWasRead }).click();
  await expect(page.getByRole('row').nth(3)).toBeVisible();
});

test('the prices of an account are shown, spec by spec', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('operator');
  await page.goto('/clouds/accounts?q=sandbox');
  await page.getByRole('link', { name: 'Sandbox', exact: true }).click();
  await page.getByRole('tab', { name: say.prices }).click();
  await expect(page.getByText('General 2 vCPU 8 GiB').first()).toBeVisible();
});
