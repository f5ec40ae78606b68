import { expectAccessible } from '../lib/expectAccessible';
import { expect, test } from '../lib/fixtures';
import { openForm } from '../lib/forms';
import { sandboxInstance } from '../lib/instances';
import { savePicture } from '../lib/savePicture';
import { until } from '../lib/until';
import { fillVirtualMachine, ownerIsChosen } from '../lib/wizard';

interface Journey {
  id: string;
  revision: number;
  state: string;
  steps: { id: string; state: string }[];
}

test('a new service is made step by step, each from what is known', async ({
  page,
  say,
  signInAs,
  uniqueName: name,
}) => {
  await signInAs('operator');
  await openForm(page, say, 'new-service');
  await page.getByLabel(say.serviceName).fill(name);
  await ownerIsChosen(page, say);
  await page.getByRole('button', { name: say.review, exact: true }).click();
  await page.getByRole('button', { name: say.create, exact: true }).click();
  await page.waitForURL(/\/journeys\/[0-9a-f-]+$/);
  const journey = page.url();
  const steps = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(steps).toHaveCount(4);
  await expectAccessible(page);
  await savePicture(page, 'journey');

  // The workspace is left out, the machine is filled in from the start of the journey.
  await steps.nth(0).getByRole('button', { name: say.skip }).click();
  await expect(steps.nth(0).getByText(say.skipped)).toBeVisible();
  await steps.nth(1).getByRole('link', { name: say.fillInStep }).click();
  await page.waitForURL(/virtual-machine\?journey=/);
  await fillVirtualMachine(page, say, {
    account: /Sandbox/,
    region: /Korea Central/,
    name,
    image: /Ubuntu 24.04/,
    spec: /General 2 vCPU 8 GiB/,
  });
  await page.getByRole('button', { name: say.create, exact: true }).click();
  await page.waitForURL(journey);
  // The page follows the task by itself.
  await expect(steps.nth(1).getByText(say.done)).toBeVisible({
    timeout: 90_000,
  });
  // No disk was asked for, so that access is next.
  await expect(steps.nth(2).getByText(say.skipped)).toBeVisible();
  await steps.nth(3).getByRole('button', { name: say.skip }).click();
  await expect(page.getByText(say.done).first()).toBeVisible();
  await savePicture(page, 'journey-done');
  await page.goto(`/work?kind=journey`);
  await expect(page.getByText(say.newService).first()).toBeVisible();
  await expectAccessible(page);
});

test('two tabs advance a journey once', async ({ apiAs, uniqueName: name }) => {
  const api = await apiAs('operator');
  const { id } = await api.post<Journey>('/api/requests/journeys', {
    templateRef: 'template:default/new-service',
    parameters: { name, owner: 'group:default/cloud-operations' },
    idempotencyKey: crypto.randomUUID(),
  });
  const at = `/api/requests/journeys/${id}`;
  const skipped = await api.post<Journey>(`${at}/steps/workspace/skip`, {
    revision: 1,
  });
  const start = () =>
    api.fetch(`${at}/steps/machine/start`, {
      method: 'POST',
      body: JSON.stringify({
        revision: skipped.revision,
        values: sandboxInstance(name),
      }),
    });
  const answers = await Promise.all([start(), start()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const done = await until(
    'the machine is there',
    async () => {
      const journey = await api.get<Journey>(at);
      return journey.steps[1].state === 'done' && journey;
    },
    { seconds: 90 },
  );
  expect(done.steps.map(({ state }) => state)).toEqual([
    'skipped',
    'done',
    'skipped',
    'ready',
  ]);
});
