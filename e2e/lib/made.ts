import { expect } from '@playwright/test';
import {
  InstanceValues,
  listInstances,
  sandboxInstance,
  startTask,
  taskEnd,
} from './instances';
import { PortalApi } from './PortalApi';

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
