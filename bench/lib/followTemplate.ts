import {
  InstanceAnswer,
  InstanceValues,
  listInstances,
  startTask,
  taskEnd,
} from '../../e2e/lib/instances';
import { PortalApi } from '../../e2e/lib/PortalApi';
import { until } from '../../e2e/lib/until';

/**
 * Starts the template and looks at what it makes until all of it runs.
 *
 * @param interval - milliseconds between two looks
 * @returns seconds until all were seen *Running*, and until the task had ended
 */
export async function followTemplate(
  api: PortalApi,
  values: InstanceValues,
  interval: number,
): Promise<{ running: number; ended: number; instances: InstanceAnswer[] }> {
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  const task = await startTask(api, values);
  const instances = await until(
    `${values.name} runs`,
    async () => {
      const found = await listInstances(api, values.name);
      return (
        found.length === (values.count ?? 1) &&
        found.every(({ phase }) => phase === 'Running') &&
        found
      );
    },
    { seconds: 120, interval },
  );
  const running = since();
  const { status, log } = await taskEnd(api, task);
  if (status !== 'completed') {
    throw new Error(`The task for ${values.name} ended as ${status}:\n${log}`);
  }
  return { running, ended: since(), instances };
}
