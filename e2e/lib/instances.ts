import { PortalApi } from './PortalApi';
import { until } from './until';

export interface InstanceValues {
  owner: string;
  account: string;
  region: string;
  zone?: string;
  image: string;
  spec: string;
  name: string;
  count?: number;
  volumeGiB?: number;
  labels?: Record<string, string>;
  deletionProtection?: boolean;
}

export interface InstanceAnswer {
  id: string;
  name: string;
  phase: string;
  cloudId?: string;
  entityRef: string;
}

export const templateRef = 'template:default/virtual-machine';

export const sandboxRegion = 'kr-central-1';

export const sandboxInstance = (
  name: string,
  values: Partial<InstanceValues> = {},
): InstanceValues => ({
  owner: 'group:default/civic-services',
  account: 'sandbox',
  region: sandboxRegion,
  image: 'ubuntu-24.04-x86-64',
  spec: 'g1-2x8',
  name,
  ...values,
});

/** Starts the template; the id of the task. */
export async function startTask(
  api: PortalApi,
  values: InstanceValues,
): Promise<string> {
  const { id } = await api.post<{ id: string }>('/api/scaffolder/v2/tasks', {
    templateRef,
    values,
  });
  return id;
}

/** The state in which the task ended, with what its log says. */
export function taskEnd(api: PortalApi, id: string, seconds = 90) {
  return until(
    `task ${id} ends`,
    async () => {
      const task = await api.get<{ status: string }>(
        `/api/scaffolder/v2/tasks/${id}`,
      );
      if (['open', 'processing'].includes(task.status)) {
        return undefined;
      }
      const events = await api.get<{ body: { message: string } }[]>(
        `/api/scaffolder/v2/tasks/${id}/events`,
      );
      const log = events.map(({ body }) => body.message).join('\n');
      return { status: task.status, log };
    },
    { seconds },
  );
}

export async function listInstances(
  api: PortalApi,
  q: string,
): Promise<InstanceAnswer[]> {
  const { items } = await api.get<{ items: InstanceAnswer[] }>(
    `/api/clouds/instances?q=${q}&limit=100`,
  );
  return items;
}
