import { expect, test } from '../lib/fixtures';
import { startTask, sandboxInstance, taskEnd } from '../lib/instances';
import { portalSandbox } from '../lib/SandboxApi';

test('Home shows running work, a way back into it, and what needs attention', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const api = await apiAs('developer');
  const region = 'kr-west-1';
  await signInAs('developer');
  const running = await startTask(api, sandboxInstance(name, { region }));
  await page.goto('/');
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row.first()).toBeVisible();
  await row
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  // The form's task, or the request once it is filed.
  await page.waitForURL(/\/(create\/tasks|requests)\/[0-9a-f-]+$/);
  expect(await taskEnd(api, running)).toMatchObject({ status: 'completed' });

  await portalSandbox().provoke({
    operation: 'instances.create',
    kind: 'out-of-stock',
    region,
  });
  const failing = await startTask(
    api,
    sandboxInstance(`${name}-f`, { region }),
  );
  expect(await taskEnd(api, failing)).toMatchObject({ status: 'failed' });
  await page.goto('/');
  const failed = page.getByRole('listitem').filter({
    has: page.getByRole('link', { name: `${name}-f`, exact: true }),
  });
  await expect(failed.getByText(say.failed)).toBeVisible();
  await failed.getByRole('link', { name: say.open, exact: true }).click();
  await page.waitForURL(/\/requests\//);
  await page.getByRole('button', { name: say.retryRun, exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say.retryRun, exact: true })
    .click();
  await expect(page.getByText(say.requestCompleted).first()).toBeVisible({
    timeout: 60_000,
  });

  const refused = await startTask(
    api,
    sandboxInstance(`${name}-r`, { region, spec: 'x9-1x1' }),
  );
  expect(await taskEnd(api, refused)).toMatchObject({ status: 'failed' });
  await page.goto('/');
  // Again, with the form filled in as it was.
  await page
    .getByRole('listitem')
    .filter({ hasText: `${name}-r` })
    .getByRole('link', { name: say.startAgain })
    .click();
  await page.waitForURL(/\/create\/templates\/default\/virtual-machine/);
  await expect(page.getByText('Sandbox').first()).toBeVisible();
});

test('a person who has nothing yet is shown where to start', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('administrator');
  await page.goto('/');
  await expect(page.getByText(say.nothingStarted)).toBeVisible();
  await page.getByRole('link', { name: say.virtualMachine }).click();
  await page.waitForURL(/virtual-machine/);
});
