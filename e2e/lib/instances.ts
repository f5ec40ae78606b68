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

/** Starts the template of instances; the id of the task. */
export const startTask = (api: PortalApi, values: InstanceValues) =>
  startTemplate(api, templateRef, values);

/** Starts a template; the id of the task. */
export async function startTemplate(
  api: PortalApi,
  ref: string,
  values: object,
): Promise<string> {
  const { id } = await api.post<{ id: string }>('/api/scaffolder/v2/tasks', {
    templateRef: ref,
    values,
  });
  return id;
}

interface TaskEvent {
  type: string;
  body: { message: string; output?: { requestId?: string } };
}

/** How the task ended and, where it filed a request, what became of that; with what both said. */
export async function taskEnd(
  api: PortalApi,
  id: string,
  seconds = 90,
): Promise<{ status: string; log: string; requestId?: string }> {
  const form = await until(
    `task ${id} ends`,
    async () => {
      const task = await api.get<{ status: string }>(
        `/api/scaffolder/v2/tasks/${id}`,
      );
      if (['open', 'processing'].includes(task.status)) {
        return undefined;
      }
      const events = await api.get<TaskEvent[]>(
        `/api/scaffolder/v2/tasks/${id}/events`,
      );
      return { status: task.status, events };
    },
    { seconds },
  );
  const log = form.events.map(({ body }) => body.message).join('\n');
  const requestId = form.events.find(({ type }) => type === 'completion')?.body
    .output?.requestId;
  if (form.status !== 'completed' || !requestId) {
    return { status: form.status, log };
  }
  const end = await requestEnd(api, requestId, seconds);
  return { ...end, log: `${log}\n${end.log}`, requestId };
}

/** The state in which the request ended, with what its tasks said. */
async function requestEnd(api: PortalApi, id: string, seconds: number) {
  const path = `/api/requests/requests/${id}`;
  const status = await until(
    `request ${id} ends`,
    async () => {
      const { state } = await api.get<{ state: string }>(path);
      return ['completed', 'failed', 'rejected'].includes(state) && state;
    },
    { seconds },
  );
  const { entries } = await api.get<{ entries: { text?: string }[] }>(
    `${path}/timeline`,
  );
  return { status, log: entries.map(({ text }) => text ?? '').join('\n') };
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
