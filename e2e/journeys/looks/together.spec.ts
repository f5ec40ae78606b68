import { randomUUID } from 'node:crypto';
import { collectFailures, expectWellMade } from '../../lib/expectWellMade';
import { expect, test, uniqueName } from '../../lib/fixtures';
import { sandboxInstance } from '../../lib/instances';
import { people } from '../../lib/people';
import { PortalApi } from '../../lib/PortalApi';
import { savePicture } from '../../lib/savePicture';
import { until } from '../../lib/until';

/** Asks for machines in the workspace, as a developer does whose form was filled in. */
async function ask(
  api: PortalApi,
  workspaceId: string,
  values: { name: string; spec?: string; count?: number },
) {
  const { owner, ...subject } = sandboxInstance(values.name, values);
  const { id } = await api.post<{ id: string }>('/api/requests/requests', {
    type: 'instance',
    title: values.name,
    workspaceId,
    owner,
    subject,
    idempotencyKey: randomUUID(),
  });
  return id;
}

/** A workspace of a team, with a machine in it, and a request that is not made without an approval. */
async function make(administrator: PortalApi, developer: PortalApi) {
  const workspaceId = uniqueName();
  await administrator.post('/api/workspaces/workspaces', {
    id: workspaceId,
    title: 'Gangnam district',
    environment: 'sandbox',
    limits: {
      instances: 10,
      vcpu: 120,
      memoryMiB: 524288,
      monthlySpend: { amount: '3000000', currency: 'KRW' },
    },
  });
  await administrator.post(
    `/api/workspaces/workspaces/${workspaceId}/members`,
    { entityRef: 'group:default/civic-services', role: 'developer' },
  );
  const small = await ask(administrator, workspaceId, {
    name: `${workspaceId}-web`,
  });
  await until('the machine is there', async () => {
    const { state } = await administrator.get<{ state: string }>(
      `/api/requests/requests/${small}`,
    );
    return state === 'completed';
  });
  const requestId = await ask(developer, workspaceId, {
    name: `${workspaceId}-data`,
    spec: 'g1-16x64',
    count: 6,
  });
  return { workspaceId, requestId };
}

test.describe('pages about who may do what', () => {
  let made: Awaited<ReturnType<typeof make>>;

  test.beforeAll(async ({ apiAs }) => {
    made = await make(await apiAs('administrator'), await apiAs('developer'));
  });

  test('a request that waits is well made', async ({ page, say, signInAs }) => {
    const failures = collectFailures(page);
    await signInAs('administrator');
    await page.goto(`/requests/${made.requestId}`);
    await expect(
      page.getByRole('button', { name: say.approve, exact: true }),
    ).toBeVisible();
    await savePicture(page, 'request');
    await expectWellMade(page, failures);
  });

  test('a workspace is well made', async ({ page, say, signInAs }) => {
    const failures = collectFailures(page);
    await signInAs('administrator');
    await page.goto(`/workspaces/${made.workspaceId}`);
    await expect(
      page.getByRole('meter', { name: say.instances }),
    ).toHaveAttribute('aria-valuenow', '10');
    await savePicture(page, 'workspace');
    await expectWellMade(page, failures);
  });

  test('what a person may do is well made', async ({ page, say, signInAs }) => {
    const failures = collectFailures(page);
    await signInAs('administrator');
    await page.goto(`/access/person?person=${people.developer}`);
    await expect(
      page.getByText(say.developerIn.replace('NAME', made.workspaceId)).first(),
    ).toBeVisible();
    await savePicture(page, 'access');
    await expectWellMade(page, failures);
  });
});
