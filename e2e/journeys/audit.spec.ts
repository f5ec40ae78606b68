import { expectAccessible } from '../lib/expectAccessible';
import { expect, test } from '../lib/fixtures';
import { people } from '../lib/people';
import { savePicture } from '../lib/savePicture';

test('the audit office finds who did what, and that the trail is whole', async ({
  page,
  say,
  apiAs,
  signInAs,
}) => {
  const refused = await (
    await apiAs('developer')
  ).fetch('/api/audit/export?format=csv');
  expect(refused.status).toBe(403);

  await signInAs('viewer');
  await page.goto(`/audit?actor=${people.developer}&event=audit.export`);
  await page.getByRole('button', { name: 'audit.export' }).first().click();
  const panel = page.getByRole('region', { name: 'audit.export' });
  await expect(panel.getByText('GET /api/audit/export')).toBeVisible();
  await expect(
    panel.getByRole('link', { name: /Sora Park|박소라/ }),
  ).toHaveAttribute('href', /user\/sora\.park$/);
  await expectAccessible(page);
  await savePicture(page, 'audit-event');
  await panel.getByRole('button', { name: say.ofTheSameRequest }).click();
  await expect(page).toHaveURL(/requestId=/);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  await page.goto('/audit');
  await page.getByRole('button', { name: say.verify, exact: true }).click();
  await expect(page.getByText(say.trailIsWhole, { exact: true })).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say.exportCsv }).click();
  expect((await download).suggestedFilename()).toBe('audit.csv');
});

test('whoever may not read the trail is not led to it', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('developer');
  await page.goto('/');
  await expect(
    page.getByRole('link', { name: say.catalog }).first(),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: say.audit })).toHaveCount(0);
});
