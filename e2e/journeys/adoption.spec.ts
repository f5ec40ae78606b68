import { Page } from '@playwright/test';
import { collectFailures, expectWellMade } from '../lib/expectWellMade';
import { expect, test } from '../lib/fixtures';
import { listInstances, sandboxRegion } from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { portalSandbox } from '../lib/SandboxApi';
import { savePicture } from '../lib/savePicture';
import { choose } from '../lib/wizard';

async function sandboxAccountPath(api: PortalApi): Promise<string> {
  const { items } = await api.get<{ items: { id: string }[] }>(
    '/api/clouds/accounts?name=sandbox',
  );
  return `/clouds/accounts/${items[0].id}`;
}

/** Has the region read again, as the button of the tree does. */
const synchronise = (api: PortalApi, accountPath: string) =>
  api.post(`/api${accountPath}/region-synchronizations`, {
    region: sandboxRegion,
    kinds: ['instance'],
  });

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

test('what is in a cloud already is adopted, put right, accepted and released', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const sandbox = portalSandbox();
  const api = await apiAs('operator');
  const accountPath = await sandboxAccountPath(api);
  const { id: cloudId } = await sandbox.makeInstance(sandboxRegion, name);
  await signInAs('operator');
  const failures = collectFailures(page);
  const row = page.getByRole('row', { name: new RegExp(name) });
  const dialog = page.getByRole('dialog');
  const header = page.locator('header');
  const state = (text: string) =>
    expect(header.getByText(text, { exact: true })).toBeVisible({
      timeout: 40_000,
    });

  await page.goto(
    `${accountPath}?tab=inventory&kind=instance&region=${sandboxRegion}&search=${name}`,
  );
  await button(page, say.synchronise).click();
  // A reading that was under way may have passed by already.
  await expect(async () => {
    await synchronise(api, accountPath);
    await expect(row.getByText(say.unknownHere)).toBeVisible({
      timeout: 10_000,
    });
  }).toPass({ timeout: 60_000 });
  await row.getByRole('checkbox').check({ force: true });
  await button(page, say.adopt).click();
  await choose(page, say.owner, /Cloud operations|클라우드 운영팀/);
  await expect(dialog.getByText(name, { exact: true })).toBeVisible();
  await savePicture(page, 'adoption-dialog');
  await expectWellMade(page, failures);
  await dialog.getByRole('button', { name: say.adopt, exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await row.getByRole('link', { name: new RegExp(name) }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await state(say.inSync);

  // Somebody stops it at the cloud: that is shown, and nothing is done about it.
  await sandbox.power(sandboxRegion, cloudId, 'stop');
  await synchronise(api, accountPath);
  await state(say.changedInCloud);
  await expect(
    page.getByRole('row', { name: `${say.running} ${say.stopped}` }),
  ).toBeVisible();
  // What fades away cannot be read.
  await expect(page.locator('[class*="Toast_title"]')).toHaveCount(0);
  await savePicture(page, 'adoption-drift');
  await expectWellMade(page, failures);
  await button(page, say.restore).click();
  await state(say.inSync);
  await state(say.running);
  await sandbox.untilStatus(sandboxRegion, cloudId, 'running');

  await sandbox.power(sandboxRegion, cloudId, 'stop');
  await synchronise(api, accountPath);
  await button(page, say.accept).click();
  await state(say.inSync);
  await state(say.stopped);
  await sandbox.untilStatus(sandboxRegion, cloudId, 'stopped');

  await button(page, say.release).click();
  await dialog.getByRole('button', { name: say.release, exact: true }).click();
  await page.waitForURL(/\/clouds\/instances$/);
  await expect.poll(() => listInstances(api, name)).toEqual([]);
  await sandbox.untilStatus(sandboxRegion, cloudId, 'stopped');

  // Its page may have asked once more for what is managed no longer.
  failures.length = 0;
  await page.goto(`/clouds/inventory?q=${name}&management=unknown`);
  await expect(row.getByText(say.unknownHere)).toBeVisible();
  await row.getByRole('checkbox').check({ force: true });
  await savePicture(page, 'adoption-inventory');
  await expectWellMade(page, failures);
  await button(page, say.adopt).click();
  await choose(page, say.owner, /Cloud operations|클라우드 운영팀/);
  await dialog.getByRole('button', { name: say.adopt, exact: true }).click();
  await expect(dialog).toHaveCount(0);
  // The page shows what is unknown, and it is that no more.
  await expect(row).toHaveCount(0);
  expect(await listInstances(api, name)).toHaveLength(1);
});
