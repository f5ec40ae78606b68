import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import {
  ScaffolderTask,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { useEffect, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

export interface Work {
  task: ScaffolderTask;
  /** Steps that are done; only of a task that runs, and where its events could be read. */
  stepsDone?: number;
}

const mostTasks = 6;

/** Milliseconds between two looks, while something runs and while nothing does. */
const pollInterval = (busy: boolean) => (busy ? 2_000 : 30_000);

export const isUnfinished = ({ status }: ScaffolderTask) =>
  status === 'open' || status === 'processing';

/** The person's newest tasks, those that run first. */
export function useTasks() {
  const scaffolderApi = useApi(scaffolderApiRef);
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  const [shown, setShown] = useState<Work[]>();

  const { value, error, retry } = useAsyncRetry(async () => {
    const { tasks } = await scaffolderApi.listTasks({
      filterByOwnership: 'owned',
      limit: mostTasks,
    });
    return Promise.all(
      tasks.map(async (task): Promise<Work> =>
        isUnfinished(task)
          ? { task, stepsDone: await countSteps(task.id) }
          : { task },
      ),
    );

    async function countSteps(taskId: string): Promise<number | undefined> {
      const baseUrl = await discoveryApi.getBaseUrl('scaffolder');
      const response = await fetchApi.fetch(
        `${baseUrl}/v2/tasks/${taskId}/events`,
      );
      if (!response.ok) {
        // The list of tasks is there all the same.
        return undefined;
      }
      const events = (await response.json()) as {
        body: { stepId?: string; status?: string };
      }[];
      return events.filter(
        ({ body }) => body.stepId && body.status === 'completed',
      ).length;
    }
  }, [scaffolderApi, discoveryApi, fetchApi]);

  useEffect(() => {
    if (value) {
      setShown(value);
    }
  }, [value]);

  const busy = shown?.some(({ task }) => isUnfinished(task)) ?? false;
  useEffect(() => {
    const timer = setInterval(retry, pollInterval(busy));
    return () => clearInterval(timer);
  }, [retry, busy]);

  return {
    work:
      shown &&
      [...shown].sort(
        (a, b) => Number(isUnfinished(b.task)) - Number(isUnfinished(a.task)),
      ),
    error,
    retry,
  };
}
