import { accountRead } from '../lib/accounts';
import { expect, test } from '../lib/fixtures';
import { openForm } from '../lib/forms';
import { listInstances } from '../lib/instances';
import { AwsStub, startAwsStub } from '../lib/testKit';
import { until } from '../lib/until';
import { fillVirtualMachine } from '../lib/wizard';

// No AWS: a stub that speaks its protocols, checks signatures and keeps what is made in memory.
let aws: AwsStub;

test.beforeEach(async () => {
  aws = await startAwsStub({ speed: 20 });
});
test.afterEach(() => aws.close());

test('the form that makes an instance in the sandbox makes one on AWS', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const api = await apiAs('administrator');
  const { id } = await api.post<{ id: string }>('/api/clouds/accounts', {
    name,
    title: `AWS ${name}`,
    driver: 'aws',
    owner: 'group:default/cloud-operations',
    config: { endpoint: aws.endpoint, regions: ['ap-northeast-2'] },
    credential: { ...aws.accessKey },
  });
  await accountRead(api, name);

  await signInAs('developer');
  await openForm(page, say, 'virtual-machine');
  await fillVirtualMachine(page, say, {
    account: new RegExp(`AWS ${name}`),
    region: /ap-northeast-2/,
    name,
    image: /Ubuntu 24.04/,
    spec: /t3.small/,
  });
  await expect(page.getByText(say.cloudSays)).toBeVisible({ timeout: 30_000 });
  // A first one does not get through, as when too many ask at once.
  const throttled = aws.inject({
    action: 'RunInstances',
    times: 1,
    fault: {
      type: 'refuse',
      code: 'RequestLimitExceeded',
      message: 'Request limit exceeded.',
      status: 503,
    },
  });
  await page.getByRole('button', { name: say.create, exact: true }).click();
  await page.waitForURL(/\/requests\//);
  // AWS has its price in dollars, which no rule lets pass by itself.
  await expect(page.getByText(/US\$|\$/).first()).toBeVisible();
  const request = new URL(page.url()).pathname.split('/').pop();
  const operator = await apiAs('operator');
  await operator.post(`/api/requests/requests/${request}/decisions`, {
    verdict: 'approve',
    revision: 1,
    step: 0,
  });
  await page.getByRole('link', { name }).click({ timeout: 60_000 });
  await page.waitForURL(/\/catalog\/default\/resource\//);
  const main = page.getByRole('main').first();
  await expect(main.getByText(say.running).first()).toBeVisible({
    timeout: 60_000,
  });
  expect(throttled.hits).toBe(1);
  const [{ cloudId }] = await listInstances(api, name);
  expect(cloudId).toMatch(/^i-[0-9a-f]{17}$/);

  await page.getByRole('button', { name: say.delete, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: say.delete, exact: true }).click();
  await until(
    'the instance is gone',
    async () => (await listInstances(api, name)).length === 0,
    { seconds: 60 },
  );
  const actions = aws.requests.map(({ action }) => action);
  expect(
    actions.filter(action => action === 'TerminateInstances'),
  ).toHaveLength(1);
  await api.delete(`/api/clouds/accounts/${id}`);
});
