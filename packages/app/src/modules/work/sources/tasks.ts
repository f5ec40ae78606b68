import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  ScaffolderApi,
  ScaffolderTask,
} from '@backstage/plugin-scaffolder-react';
import { State } from '@rackstage/ui';
import { Translate } from '../useWork';
import { expectedEnd } from '../expectedEnd';
import { Urgency, WorkItem } from '../WorkItem';

export type TaskStatus =
  'open' | 'processing' | 'completed' | 'failed' | 'cancelled';

export const taskStates: Record<TaskStatus, State> = {
  open: 'working',
  processing: 'working',
  completed: 'ok',
  failed: 'failed',
  cancelled: 'off',
};

const mostTasks = 20;

export const isUnfinished = ({ status }: ScaffolderTask) =>
  status === 'open' || status === 'processing';

/** The page of a journey tells of its tasks. */
const isOfJourney = ({ spec }: ScaffolderTask) =>
  typeof spec.parameters.journeyStepKey === 'string';

/** The person's newest tasks. */
export async function loadTasks(
  apis: { scaffolder: ScaffolderApi; discovery: DiscoveryApi; fetch: FetchApi },
  t: Translate,
): Promise<WorkItem[]> {
  const { tasks } = await apis.scaffolder.listTasks({
    filterByOwnership: 'owned',
    limit: mostTasks,
  });
  const again = newerRuns(tasks);
  return Promise.all(
    tasks
      .filter(task => !isOfJourney(task))
      .map(async task => {
        const item = taskItem(task, t, again.has(task.id));
        return isUnfinished(task)
          ? {
              ...item,
              progress: {
                done: await countSteps(task.id, apis),
                all: task.spec.steps.length,
              },
              expectedAt: expectedEnd(task, tasks),
            }
          : item;
      }),
  );
}

/** Failed tasks that were started again with the same subject since: they wait for nobody. */
function newerRuns(tasks: ScaffolderTask[]): Set<string> {
  const seen = new Set<string>();
  const settled = new Set<string>();
  // The newest come first.
  for (const { id, spec } of tasks) {
    const key = `${spec.templateInfo?.entityRef} ${spec.parameters.name}`;
    if (seen.has(key)) {
      settled.add(id);
    }
    seen.add(key);
  }
  return settled;
}

export function taskItem(
  task: ScaffolderTask,
  t: Translate,
  isSettled = false,
): WorkItem {
  const { id, spec, createdAt } = task;
  const status = task.status as TaskStatus;
  const { title, name } = spec.templateInfo?.entity?.metadata ?? {};
  const subject = spec.parameters.name;
  return {
    key: `task ${id}`,
    kind: 'task',
    title: [
      title ?? name ?? t('home.work.unknown'),
      ...(typeof subject === 'string' ? [subject] : []),
    ].join(' · '),
    href: `/create/tasks/${id}`,
    state: taskStates[status],
    word: t(`task.${status}`),
    time: createdAt,
    ...(status === 'failed' && {
      next: { label: t('home.work.again'), href: againPath(task) },
    }),
    urgency: urgencyOf(task, isSettled),
  };
}

function urgencyOf(task: ScaffolderTask, isSettled: boolean): Urgency {
  if (isUnfinished(task)) {
    return 'runs';
  }
  return task.status === 'failed' && !isSettled ? 'failed' : 'over';
}

/** None where its events cannot be read: the list of tasks is there all the same. */
async function countSteps(
  taskId: string,
  apis: { discovery: DiscoveryApi; fetch: FetchApi },
): Promise<number> {
  const baseUrl = await apis.discovery.getBaseUrl('scaffolder');
  const response = await apis.fetch.fetch(
    `${baseUrl}/v2/tasks/${taskId}/events`,
  );
  if (!response.ok) {
    return 0;
  }
  const events = (await response.json()) as {
    body: { stepId?: string; status?: string };
  }[];
  return events.filter(({ body }) => body.stepId && body.status === 'completed')
    .length;
}

/** The form of the same template, filled in as it was. */
function againPath({ spec }: ScaffolderTask): string {
  const templateRef = spec.templateInfo?.entityRef;
  if (!templateRef) {
    return '/create';
  }
  const { namespace, name } = parseEntityRef(templateRef);
  const formData = encodeURIComponent(JSON.stringify(spec.parameters));
  return `/create/templates/${namespace}/${name}?formData=${formData}`;
}
