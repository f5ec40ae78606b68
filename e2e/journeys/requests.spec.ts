import { randomUUID } from 'node:crypto';
import { Page } from '@playwright/test';
import { collectFailures, expectWellMade } from '../lib/expectWellMade';
import { expect, test } from '../lib/fixtures';
import { listInstances, sandboxInstance } from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { savePicture } from '../lib/savePicture';
import { until } from '../lib/until';

interface RequestAnswer {
  id: string;
  state: string;
  message?: string;
}

/** Costs more than what a sandbox gives without an approval, and takes little of its quota, which all journeys share. */
const dear = { spec: 'p1-8x96', count: 2 };

/** Files a request as a developer does whose form was filled in. */
function ask(api: PortalApi, name: string, values: object = dear) {
  const { owner, ...subject } = sandboxInstance(name, values);
  return api.post<RequestAnswer>('/api/requests/requests', {
    type: 'instance',
    title: name,
    workspaceId: 'default',
    owner,
    subject,
    idempotencyKey: randomUUID(),
  });
}

const inState = (api: PortalApi, id: string, state: string) =>
  until(
    `request ${id} is ${state}`,
    async () => {
      const request = await api.get<RequestAnswer>(
        `/api/requests/requests/${id}`,
      );
      return request.state === state ? request : undefined;
    },
    { seconds: 90 },
  );

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

const dialogButton = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

test('an operator approves what a developer asks for, and it is made', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const failures = collectFailures(page);
  const developer = await apiAs('developer');
  const { id } = await ask(developer, name);
  await signInAs('operator');

  await page.goto(`/requests?q=${name}`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(button(page, say.approve)).toBeVisible();
  await expectWellMade(page, failures);
  await savePicture(page, 'request');
  await button(page, say.approve).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Agreed');
  await dialogButton(page, say.approve).click();

  await inState(developer, id, 'completed');
  await expect(page.getByText(say.requestCompleted).first()).toBeVisible();
  await expect(page.getByText('Agreed').first()).toBeVisible();
  expect(await listInstances(developer, name)).toHaveLength(dear.count);
  // What fades away cannot be read.
  await expect(page.locator('[class*="Toast_title"]')).toHaveCount(0);
  await expectWellMade(page, failures);
});

test('nobody decides on what they asked for themselves', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const operator = await apiAs('operator');
  const { id } = await ask(operator, name, {
    ...dear,
    owner: 'group:default/cloud-operations',
  });
  await signInAs('operator');

  await page.goto(`/requests/${id}`);
  await expect(button(page, say.withdraw).first()).toBeVisible();
  await expect(button(page, say.approve)).toHaveCount(0);
  const response = await operator.fetch(
    `/api/requests/requests/${id}/decisions`,
    {
      method: 'POST',
      body: JSON.stringify({ verdict: 'approve', revision: 1, step: 0 }),
    },
  );
  expect(response.status).toBe(403);

  await button(page, say.withdraw).click();
  await dialogButton(page, say.withdraw).click();
  await inState(operator, id, 'withdrawn');
});

test('what is sent back comes again with its difference, and is rejected with a reason', async ({
  page,
  context,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const [developer, operator] = [
    await apiAs('developer'),
    await apiAs('operator'),
  ];
  const { id } = await ask(developer, name);
  await operator.post(`/api/requests/requests/${id}/decisions`, {
    verdict: 'send-back',
    revision: 1,
    step: 0,
    comment: 'One more of them',
  });
  await signInAs('developer');

  await page.goto(`/requests/${id}`);
  await expect(page.getByText('One more of them').first()).toBeVisible();
  await button(page, say.editAndSubmit).click();
  await page
    .getByRole('dialog')
    .getByLabel(say.howMany, { exact: true })
    .fill('3');
  await dialogButton(page, say.submitAgain).click();
  await inState(developer, id, 'waiting');

  await signInAs('operator');
  const other = await context.newPage();
  await other.goto(`/requests/${id}`);
  const change = other.getByRole('row', {
    name: new RegExp(`^${say.howMany}`),
  });
  await expect(change).toContainText('2');
  await expect(change).toContainText('3');
  await savePicture(other, 'request-difference');
  await button(other, say.reject).click();
  await other.getByRole('dialog').getByRole('textbox').fill('No budget');
  await dialogButton(other, say.reject).click();
  expect((await inState(developer, id, 'rejected')).message).toBe('No budget');
});

test('several are decided by keyboard', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const failures = collectFailures(page);
  const developer = await apiAs('developer');
  const asked = await Promise.all(
    ['a', 'b'].map(letter => ask(developer, `${name}-${letter}`)),
  );
  await signInAs('operator');

  await page.goto(`/requests?q=${name}`);
  await expect(page.getByRole('link', { name: `${name}-b` })).toBeVisible();
  await expectWellMade(page, failures);
  await savePicture(page, 'requests');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('r');
  await page.getByRole('dialog').getByRole('textbox').fill('Not this year');
  await dialogButton(page, say.reject).click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('2');

  for (const { id } of asked) {
    await inState(developer, id, 'rejected');
  }
});

test('the rules and the delegations are well made', async ({
  page,
  say,
  signInAs,
}) => {
  const failures = collectFailures(page);
  await signInAs('administrator');
  await page.goto('/requests/policies');
  await expect(button(page, say.editRules)).toBeVisible();
  await savePicture(page, 'approval-rules');
  await expectWellMade(page, failures);
  await button(page, say.editRules).click();
  await expect(page.getByRole('tab', { name: 'YAML' })).toBeVisible();
  await expectWellMade(page, failures);
  await page.goto('/requests/delegations');
  await expect(button(page, say.delegate).first()).toBeVisible();
  await savePicture(page, 'delegations');
  await expectWellMade(page, failures);
});
