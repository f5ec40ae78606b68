import { expect } from '@playwright/test';
import {
  InstanceValues,
  listInstances,
  sandboxInstance,
  sandboxRegion,
  startTask,
  taskEnd,
} from './instances';
import { PortalApi } from './PortalApi';
import { SandboxApi } from './SandboxApi';
import { TestPortal } from './testPortal';

/** Makes instances the way a person does, without a browser. */
export async function makeInstances(
  api: PortalApi,
  name: string,
  values: Partial<InstanceValues> = {},
) {
  const task = await startTask(api, sandboxInstance(name, values));
  expect(await taskEnd(api, task)).toMatchObject({ status: 'completed' });
  return { task, instances: await listInstances(api, name) };
}

/** All of them run, here and in the cloud, and nothing else is in the cloud. */
export async function expectMadeOnce(
  portal: Pick<TestPortal, 'sandbox'>,
  api: PortalApi,
  asked: { name: string; count: number; volumes: number },
): Promise<void> {
  const { name, count, volumes } = asked;
  const expected = Array.from(
    { length: count },
    (_, index) => `${name}-${String(index + 1).padStart(2, '0')}`,
  );
  const managed = await listInstances(api, name);
  expect(managed.map(instance => instance.name).sort()).toEqual(expected);
  expect(new Set(managed.map(({ phase }) => phase))).toEqual(
    new Set(['Running']),
  );
  const { endpoint, apiKey } = portal.sandbox;
  const sandbox = new SandboxApi(endpoint, apiKey);
  const machines = await sandbox.list('instances', sandboxRegion);
  expect(machines.map(machine => machine.name).sort()).toEqual(expected);
  expect(machines.map(({ id }) => id).sort()).toEqual(
    managed.map(({ cloudId }) => cloudId).sort(),
  );
  expect(await sandbox.list('volumes', sandboxRegion)).toHaveLength(volumes);
}
