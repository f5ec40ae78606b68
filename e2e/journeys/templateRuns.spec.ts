import { expect, test } from '../lib/fixtures';
import {
  sandboxInstance,
  sandboxRegion,
  startTemplate,
  taskEnd,
} from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { decide } from '../lib/requests';
import { until } from '../lib/until';

// What the templates make, without their forms: those have tests of their own.

const team = 'group:default/civic-services';
const auditors = 'group:default/audit-office';

interface Step {
  id: string;
  state: string;
  values?: Record<string, unknown>;
  requestId?: string;
  taskId?: string;
  reason?: string;
}

interface Journey {
  id: string;
  revision: number;
  state: string;
  steps: Step[];
}

interface Made {
  id: string;
  name: string;
  phase: string;
  workspaceId: string;
  owner: string;
  spec: { sizeGiB?: number; attachedTo?: string };
}

/** Asks for a workspace of the team, and has it approved; what became of that. */
async function makeWorkspace(
  developer: PortalApi,
  administrator: PortalApi,
  id: string,
) {
  const task = await startTemplate(developer, 'template:default/workspace', {
    owner: team,
    id,
    title: `Service ${id}`,
    environment: 'sandbox',
    costCentre: 'C-42',
  });
  const request = await until('the request is filed', async () => {
    const { items } = await administrator.get<{ items: { id: string }[] }>(
      `/api/requests/requests?view=inbox&q=${id}`,
    );
    return items[0];
  });
  await decide(administrator, request.id, 'approve');
  return taskEnd(developer, task);
}

const membersOf = async (api: PortalApi, workspace: string) =>
  (
    await api.get<{ items: { entityRef: string; role: string }[] }>(
      `/api/workspaces/workspaces/${workspace}/members`,
    )
  ).items.map(({ entityRef, role }) => [entityRef, role]);

const volumesOf = async (api: PortalApi, name: string) =>
  (
    await api.get<{ items: Made[] }>(
      `/api/clouds/resources?kind=volume&q=${name}`,
    )
  ).items;

test('the templates workspace, access and volume make what they say', async ({
  apiAs,
  uniqueName: name,
}) => {
  const developer = await apiAs('developer');

  const workspace = await makeWorkspace(
    developer,
    await apiAs('administrator'),
    name,
  );
  expect(workspace).toMatchObject({ status: 'completed' });
  expect(
    await developer.get(`/api/workspaces/workspaces/${name}`),
  ).toMatchObject({
    title: `Service ${name}`,
    environment: 'sandbox',
    costCentre: 'C-42',
    state: 'active',
  });
  expect(await membersOf(developer, name)).toEqual([[team, 'owner']]);

  const access = await startTemplate(developer, 'template:default/access', {
    workspace: name,
    entityRef: auditors,
    role: 'billing',
  });
  expect(await taskEnd(developer, access)).toMatchObject({
    status: 'completed',
  });
  expect(await membersOf(developer, name)).toEqual(
    expect.arrayContaining([
      [team, 'owner'],
      [auditors, 'billing'],
    ]),
  );

  const volume = await startTemplate(developer, 'template:default/volume', {
    owner: team,
    workspaceId: name,
    account: 'sandbox',
    region: sandboxRegion,
    name,
    sizeGiB: 7,
  });
  expect(await taskEnd(developer, volume)).toMatchObject({
    status: 'completed',
  });
  const made = await until('the volume is there', async () =>
    (await volumesOf(developer, name)).find(({ phase }) => phase === 'Ready'),
  );
  expect(made).toMatchObject({
    name,
    owner: team,
    workspaceId: name,
    spec: { sizeGiB: 7 },
  });
});

test('the journey new-service makes a workspace, a machine, its disk and access, to its end', async ({
  apiAs,
  uniqueName: name,
}) => {
  test.setTimeout(240_000);
  const developer = await apiAs('developer');
  const administrator = await apiAs('administrator');
  const { id } = await developer.post<Journey>('/api/requests/journeys', {
    templateRef: 'template:default/new-service',
    parameters: { name, owner: team, storage: true },
    idempotencyKey: crypto.randomUUID(),
  });
  const at = `/api/requests/journeys/${id}`;
  const read = () => developer.get<Journey>(at);
  const stepOf = (journey: Journey, step: string) =>
    journey.steps.find(one => one.id === step)!;
  /** Sends the form of a step with what the journey knows, and what it does not. */
  const start = async (step: string, values: object) => {
    const journey = await until(`${step} has its turn`, async () => {
      const now = await read();
      return stepOf(now, step).state === 'ready' && now;
    });
    return developer.post<Journey>(`${at}/steps/${step}/start`, {
      revision: journey.revision,
      values: { ...values, ...stepOf(journey, step).values },
    });
  };
  const done = (step: string) =>
    until(
      `${step} is done`,
      async () => {
        const found = stepOf(await read(), step);
        if (found.state === 'failed') {
          throw new Error(`${step} failed: ${found.reason}`);
        }
        return found.state === 'done' && found;
      },
      { seconds: 90 },
    );

  await start('workspace', { environment: 'sandbox' });
  const asked = await until('the workspace is asked for', async () => {
    const { requestId } = stepOf(await read(), 'workspace');
    return requestId;
  });
  await decide(administrator, asked, 'approve');
  await done('workspace');
  const { account, region, image, spec } = sandboxInstance(name);
  await start('machine', { account, region, image, spec, count: 1 });
  await done('machine');
  await start('volume', { sizeGiB: 3 });
  await done('volume');
  await start('access', { role: 'developer' });
  await done('access');

  const journey = await read();
  expect(journey.state).toBe('done');
  for (const { taskId } of journey.steps) {
    expect(
      await developer.get(`/api/scaffolder/v2/tasks/${taskId}`),
    ).toMatchObject({ status: 'completed' });
  }
  expect(await membersOf(developer, name)).toEqual(
    expect.arrayContaining([
      [team, 'owner'],
      [team, 'developer'],
    ]),
  );
  const { items: machines } = await developer.get<{ items: Made[] }>(
    `/api/clouds/instances?workspaceId=${name}`,
  );
  expect(machines).toMatchObject([{ name, owner: team }]);
  const volume = await until('the disk is attached', async () =>
    (await volumesOf(developer, name)).find(({ phase }) => phase === 'Ready'),
  );
  expect(volume).toMatchObject({
    name: `${name}-data`,
    workspaceId: name,
    spec: { sizeGiB: 3, attachedTo: machines[0].id },
  });
});
