import { expect, test } from '../lib/fixtures';

test('an operator switches a driver off for new accounts, and on again', async ({
  page,
  say,
  apiAs,
  signInAs,
}) => {
  await signInAs('operator');
  await page.goto('/');
  await page.getByRole('button', { name: say.toAdministrator }).click();
  await page.getByRole('link', { name: say.drivers }).first().click();
  const panel = page.getByRole('region', { name: 'OpenStack' });
  const toggle = panel.getByText(say.forNewAccounts, { exact: true });
  await toggle.click();
  await expect(panel.getByText(say.offForNewAccounts)).toBeVisible();

  const refused = await (
    await apiAs('operator')
  ).fetch('/api/clouds/connection-tests', {
    method: 'POST',
    body: JSON.stringify({ driver: 'openstack', config: {}, credential: {} }),
  });
  expect(refused.status).toBe(409);
  await page.goto('/clouds/accounts/new');
  await page.getByLabel(say.kindOfCloud).first().click();
  await expect(
    page.getByRole('option', { name: /Sandbox|샌드박스/ }),
  ).toBeVisible();
  await expect(page.getByRole('option', { name: 'OpenStack' })).toHaveCount(0);

  await page.goto('/drivers');
  await toggle.click();
  await expect(panel.getByText(say.offForNewAccounts)).toHaveCount(0);
});

test('a viewer sees no drivers page, and may switch none off', async ({
  page,
  say,
  apiAs,
  signInAs,
}) => {
  const viewer = await apiAs('viewer');
  const { status } = await viewer.fetch('/api/clouds/drivers/openstack', {
    method: 'PATCH',
    body: JSON.stringify({ enabled: false }),
  });
  expect(status).toBe(403);
  await signInAs('viewer');
  await page.goto('/');
  await expect(
    page.getByRole('link', { name: say.catalog }).first(),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: say.drivers })).toHaveCount(0);
});
