import { Page } from '@playwright/test';
import { collectFailures, expectWellMade } from '../lib/expectWellMade';
import { expect, test } from '../lib/fixtures';
import { openForm } from '../lib/forms';
import { listInstances, sandboxInstance } from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { savePicture } from '../lib/savePicture';
import { until } from '../lib/until';
import { choose, fillVirtualMachine, ownerIsChosen } from '../lib/wizard';
import { Words } from '../lib/words';

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

/** Fills in the form up to its review, for a machine in the workspace. */
async function askForMachine(
  page: Page,
  say: Words,
  { name, workspace }: { name: string; workspace: string },
) {
  await openForm(page, say, 'virtual-machine');
  await choose(page, say.workspace, new RegExp(workspace));
  await fillVirtualMachine(page, say, {
    account: /Sandbox/,
    region: /Korea Central/,
    name,
    image: /Ubuntu 24.04/,
    spec: /General 2 vCPU 8 GiB/,
  });
}

const statusOf = async (api: PortalApi, path: string) =>
  (await api.fetch(path)).status;

test('a workspace has its members and its limits, and nobody else sees into it', async ({
  page,
  context,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  test.setTimeout(240_000);
  const failures = collectFailures(page);
  await signInAs('administrator');
  await page.goto('/workspaces');
  await button(page, say.newWorkspace).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say.accountTitle).fill(name);
  await inDialog(page, say.create).click();
  await page.waitForURL(`**/workspaces/${name}`);

  await button(page, say.changeLimits).click();
  await dialog.getByLabel(say.instances).fill('1');
  await inDialog(page, say.save).click();
  await expect(dialog).toHaveCount(0);
  await button(page, say.addMember).click();
  await choose(page, say.userOrGroup, /Civic services|민원서비스팀/);
  await inDialog(page, say.add).click();
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole('row', { name: /Civic services|민원서비스팀/ }),
  ).toBeVisible();
  await expectWellMade(page, failures);
  await savePicture(page, 'workspace');

  const theirs = await context.newPage();
  await signInAs('developer');
  await theirs.goto(`/workspaces?q=${name}`);
  await theirs.getByRole('link', { name, exact: true }).click();
  const meter = theirs.getByRole('meter', { name: say.instances });
  await expect(meter).toHaveAttribute('aria-valuenow', '0');
  await askForMachine(theirs, say, { name, workspace: name });
  await theirs.getByRole('button', { name: say.create, exact: true }).click();
  const developer = await apiAs('developer');
  const made = await until(
    'the machine is there',
    async () => (await listInstances(developer, name))[0],
    { seconds: 90 },
  );

  await theirs.goto(`/workspaces/${name}`);
  await expect(meter).toHaveAttribute('aria-valuenow', '100');
  await expectWellMade(theirs, []);
  await savePicture(theirs, 'workspace-full');
  const beyond = { name: `${name}-two`, workspace: name };
  await askForMachine(theirs, say, beyond);
  await expect(theirs.getByText(say.cannotBeMade).first()).toBeVisible();
  await expect(
    theirs.getByText(say.limitReached).filter({ hasText: name }).first(),
  ).toBeVisible();

  const stranger = await apiAs('otherDeveloper');
  expect(await listInstances(stranger, name)).toEqual([]);
  for (const path of [
    `/api/workspaces/workspaces/${name}`,
    `/api/clouds/workspaces/${name}/usage`,
    `/api/clouds/instances/${made.id}`,
  ]) {
    expect([path, await statusOf(developer, path)]).toEqual([path, 200]);
    expect([path, await statusOf(stranger, path)]).toEqual([path, 404]);
  }

  await signInAs('administrator');
  await page.goto(`/access/person?person=user:default/sora.park`);
  await expect(
    page.getByText(say.developerIn.replace('NAME', name)).first(),
  ).toBeVisible();
  await expectWellMade(page, failures);

  await page.goto(`/workspaces/${name}`);
  await button(page, say.archive).click();
  await inDialog(page, say.archive).click();
  await expect(page.getByText(say.archived).first()).toBeVisible();
  const refused = await developer.fetch('/api/clouds/instances', {
    method: 'POST',
    body: JSON.stringify({
      ...sandboxInstance(beyond.name),
      workspaceId: name,
      idempotencyKey: beyond.name,
    }),
  });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('archived');
  await developer.delete(`/api/clouds/instances/${made.id}`);
});

test('a developer asks for a workspace, and has it when an administrator approves', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const failures = collectFailures(page);
  const developer = await apiAs('developer');
  const refused = await developer.fetch('/api/workspaces/workspaces', {
    method: 'POST',
    body: JSON.stringify({ id: name, title: name, environment: 'sandbox' }),
  });
  expect(refused.status).toBe(403);

  await signInAs('developer');
  await openForm(page, say, 'workspace');
  await ownerIsChosen(page, say);
  const form = page.getByRole('main').or(page.locator('form')).first();
  await form.getByLabel(say.name, { exact: false }).first().fill(name);
  await form.getByLabel(say.accountTitle).first().fill(name);
  await button(page, say.review).click();
  await expectWellMade(page, failures);
  await button(page, say.create).click();
  interface Request {
    id: string;
    title: string;
    state: string;
  }
  const find = async () => {
    const { items } = await developer.get<{ items: Request[] }>(
      `/api/requests/requests?q=${name}`,
    );
    return items[0];
  };
  const { id, state } = await until('the request is filed', find);
  expect(state).toBe('waiting');

  await signInAs('administrator');
  await page.goto(`/requests/${id}`);
  await button(page, say.approve).click();
  await inDialog(page, say.approve).click();
  await until('it is made', async () => (await find()).state === 'completed', {
    seconds: 90,
  });
  expect(
    await developer.get(`/api/workspaces/workspaces/${name}`),
  ).toMatchObject({ title: name, state: 'active' });
  const { items } = await developer.get<{ items: { name: string }[] }>(
    `/api/clouds/accounts?usableIn=${name}`,
  );
  expect(items.map(account => account.name)).toContain('sandbox');
});

test('the two menus lead over the same pages', async ({
  page,
  say,
  signInAs,
}) => {
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  await signInAs('administrator');
  await page.goto('/workspaces');
  await expect(link(say.create)).toBeVisible();
  await expect(link(say.drivers)).toHaveCount(0);
  await button(page, say.administratorPortal).click();
  await expect(link(say.drivers)).toBeVisible();
  await expect(link(say.audit)).toBeVisible();
  await expect(link(say.create)).toHaveCount(0);
  await expect(page).toHaveURL(/\/workspaces$/);
  await button(page, say.userPortal).click();
  await expect(link(say.create)).toBeVisible();
});
