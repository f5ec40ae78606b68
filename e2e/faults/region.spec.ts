import { Page } from '@playwright/test';
import { expect, test } from '../lib/fixtures';
import { sandboxInstance, startTask, taskEnd } from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { SandboxApi } from '../lib/SandboxApi';
import { startTestPortal, TestPortal } from '../lib/testPortal';
import { until } from '../lib/until';

const down = { id: 'jp-east-1', name: 'Japan East' };
const up = { id: 'kr-central-1', name: 'Korea Central' };

let portal: TestPortal;
let operator: PortalApi;
let accountId: string;

test.beforeEach(async () => {
  test.setTimeout(240_000);
  portal = await startTestPortal({
    speed: 10,
    database: process.env.RACKSTAGE_TEST_POSTGRES,
  });
  operator = await PortalApi.signIn(portal.url, 'operator');
  const { items } = await operator.get<{ items: { id: string }[] }>(
    '/api/clouds/accounts?name=sandbox',
  );
  accountId = items[0].id;
});

test.afterEach(() => portal?.stop());

interface RegionAnswer {
  id: string;
  reading: { state: string; synchronizing: boolean };
}

const stateOf = async (region: string) => {
  const { items } = await operator.get<{ items: RegionAnswer[] }>(
    '/api/clouds/inventory/regions',
  );
  const { reading } = items.find(({ id }) => id === region)!;
  return reading.synchronizing ? 'synchronizing' : reading.state;
};

const readAgain = () =>
  operator.post(`/api/clouds/accounts/${accountId}/synchronizations`, {});

/** The one notice of what does not answer. */
const notice = (page: Page) =>
  page.getByRole('listitem').filter({ hasText: `${down.name} of Sandbox` });

async function expectNamed(page: Page, path: string) {
  await page.goto(`${portal.url}${path}`);
  await expect(page.getByText('1 region does not answer')).toBeVisible();
  await expect(notice(page)).toHaveCount(1);
  await expect(notice(page)).toContainText('Last read in full');
}

test('a region that is down is named, the others go on, and it comes back', async ({
  page,
  signInAs,
  uniqueName: name,
}) => {
  const sandbox = new SandboxApi(
    portal.sandbox.endpoint,
    portal.sandbox.apiKey,
  );
  await signInAs('operator');
  await sandbox.fail(down.id);
  await readAgain();
  await until(
    'the region does not answer',
    async () => (await stateOf(down.id)) === 'failing',
    { seconds: 120 },
  );
  expect(await stateOf(up.id)).toBe('ok');

  await test.step('what was known of it is still listed, beside the others', async () => {
    await expectNamed(page, '/clouds/inventory?kind=zone');
    for (const { name: title } of [down, up]) {
      await expect(
        page.getByRole('row', { name: `${title} A` }).first(),
      ).toBeVisible();
    }
  });

  await test.step('the tree and the map mark it, and nothing else', async () => {
    await expectNamed(page, `/clouds/inventory?view=tree&open=${accountId}`);
    const node = (title: string) =>
      page.locator(`[role=treeitem][data-title="${title}"]`);
    await expect(node(down.name).getByText('Not answering')).toBeVisible();
    await expect(node(up.name)).toBeVisible();
    await expect(node(up.name).getByText('Not answering')).toHaveCount(0);

    await expectNamed(page, '/clouds/inventory?view=map');
    await expect(
      page
        .getByRole('list', { name: 'Regions' })
        .getByRole('listitem')
        .filter({ hasText: 'Not answering' }),
    ).toHaveCount(1);
  });

  await test.step('the page of the account names it', () =>
    expectNamed(page, `/clouds/accounts/${accountId}`));

  await test.step('in another region instances are made as ever', async () => {
    const developer = await PortalApi.signIn(portal.url, 'developer');
    const task = await startTask(
      developer,
      sandboxInstance(name, { region: up.id }),
    );
    expect(await taskEnd(developer, task)).toMatchObject({
      status: 'completed',
    });
  });

  await test.step('it comes back', async () => {
    await sandbox.recover();
    await page.goto(
      `${portal.url}/clouds/inventory?view=tree&open=${accountId}`,
    );
    await page
      .getByRole('button', { name: `Synchronise ${down.name}` })
      .click();
    await expect(page.getByText('1 region does not answer')).toHaveCount(0, {
      timeout: 60_000,
    });
    expect(await stateOf(down.id)).toBe('ok');
    await page.goto(
      `${portal.url}/clouds/inventory?view=events&region=${down.id}`,
    );
    for (const reason of ['Answers again', 'Does not answer']) {
      await expect(page.getByText(reason).first()).toBeVisible();
    }
  });
});
