import { expect, test } from '../lib/fixtures';
import {
  listInstances,
  sandboxInstance,
  startTask,
  taskEnd,
} from '../lib/instances';
import { accountRead } from '../lib/accounts';
import { portalSandbox } from '../lib/SandboxApi';

// Each test has a region to itself, so that its faults hit nobody else's calls.

test.describe('a task that cannot be done says why and leaves nothing behind', () => {
  for (const { kind, region, says } of [
    { kind: 'quota', region: 'jp-east-1', says: 'QuotaExceeded' },
    { kind: 'out-of-stock', region: 'jp-west-1', says: 'OutOfStock' },
  ]) {
    test(kind, async ({ apiAs, uniqueName: name }) => {
      const api = await apiAs('developer');
      const sandbox = portalSandbox();
      await sandbox.provoke({ operation: 'instances.create', kind, region });
      const task = await startTask(
        api,
        sandboxInstance(name, { region, count: 3, volumeGiB: 1 }),
      );
      const { status, log } = await taskEnd(api, task);
      expect(status).toBe('failed');
      expect(log).toContain(says);
      expect(log).toContain('What to do:');
      expect(await listInstances(api, name)).toEqual([]);
      expect(await sandbox.left('instances', region)).toEqual([]);
      expect(await sandbox.left('volumes', region)).toEqual([]);
    });
  }
});

test.describe('a cloud with a hiccup makes exactly what was asked for', () => {
  for (const { kind, region } of [
    { kind: 'rate-limit', region: 'sg-central-1' },
    { kind: 'lost-answer', region: 'us-east-1' },
    { kind: 'unavailable', region: 'us-west-1' },
  ]) {
    test(kind, async ({ apiAs, uniqueName: name }) => {
      const api = await apiAs('developer');
      const sandbox = portalSandbox();
      await sandbox.provoke({
        operation: 'instances.create',
        kind,
        region,
        times: 2,
      });
      const task = await startTask(
        api,
        sandboxInstance(name, { region, count: 3 }),
      );
      expect(await taskEnd(api, task)).toMatchObject({ status: 'completed' });
      expect(await sandbox.left('instances', region)).toHaveLength(3);
    });
  }
});

test('the portal answers while a cloud hangs, and goes on when it is back', async ({
  apiAs,
  uniqueName: name,
}) => {
  const region = 'eu-central-1';
  const api = await apiAs('developer');
  const sandbox = portalSandbox();
  await sandbox.provoke({
    operation: 'instances.create',
    kind: 'hang',
    region,
    times: 2,
  });
  const hanging = await startTask(api, sandboxInstance(name, { region }));
  const other = await startTask(
    api,
    sandboxInstance(`${name}-b`, { region: 'kr-south-1' }),
  );
  expect(await taskEnd(api, other, 30)).toMatchObject({ status: 'completed' });
  expect((await api.fetch('/api/clouds/instances')).status).toBe(200);
  expect(await taskEnd(api, hanging, 110)).toMatchObject({
    status: 'completed',
  });
  expect(await sandbox.left('instances', region)).toHaveLength(1);
});

test('of two people who ask for one name at once, one gets it and one is told', async ({
  apiAs,
  uniqueName: name,
}) => {
  const region = 'kr-south-1';
  const sora = await apiAs('developer');
  const daniel = await apiAs('otherDeveloper');
  const ends = await Promise.all([
    startTask(sora, sandboxInstance(name, { region })).then(task =>
      taskEnd(sora, task),
    ),
    startTask(
      daniel,
      sandboxInstance(name, { region, owner: 'group:default/data-platform' }),
    ).then(task => taskEnd(daniel, task)),
  ]);
  expect(ends.map(({ status }) => status).sort()).toEqual([
    'completed',
    'failed',
  ]);
  const refused = ends.find(({ status }) => status === 'failed')!;
  expect(refused.log).toContain(`${name}`);
  expect(refused.log).toMatch(/already|taken/);
  const operator = await apiAs('operator');
  expect(await listInstances(operator, name)).toHaveLength(1);
});

test('an account cannot be removed while an instance is being made in it', async ({
  apiAs,
  uniqueName: name,
}) => {
  const administrator = await apiAs('administrator');
  const { endpoint, apiKey } = portalSandbox();
  const account = await administrator.post<{ id: string }>(
    '/api/clouds/accounts',
    {
      name,
      title: 'To be removed',
      owner: 'group:default/cloud-operations',
      driver: 'sandbox',
      config: { endpoint, project: 'demo' },
      credential: { apiKey },
    },
  );
  await accountRead(administrator, name);
  const task = await startTask(
    administrator,
    sandboxInstance('machine', { account: name, region: 'au-east-1' }),
  );
  const remove = () =>
    administrator.fetch(`/api/clouds/accounts/${account.id}`, {
      method: 'DELETE',
    });
  const inUse = async () =>
    (await listInstances(administrator, 'machine')).length > 0;
  await expect.poll(inUse).toBe(true);
  expect((await remove()).status).toBe(409);
  expect(await taskEnd(administrator, task)).toMatchObject({
    status: 'completed',
  });
  const [{ id }] = await listInstances(administrator, 'machine');
  await administrator.delete(`/api/clouds/instances/${id}`);
  await expect
    .poll(async () => (await remove()).status, { timeout: 30_000 })
    .toBe(204);
});
