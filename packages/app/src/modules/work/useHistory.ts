import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  ScaffolderApi,
  scaffolderApiRef,
  ScaffolderTask,
} from '@backstage/plugin-scaffolder-react';
import { localize } from '@rackstage/localized-text';
import {
  DraftsClient,
  finalStates,
  JourneysClient,
  RequestsClient,
  requestsDraftUsePermission,
  requestsJourneyUsePermission,
} from '@rackstage/plugin-requests-common';
import { useLanguage } from '@rackstage/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { appTranslationRef } from '../../translations/ref';
import { loadDrafts } from './sources/drafts';
import { journeyItem } from './sources/journeys';
import { askedItem } from './sources/requests';
import { isUnfinished, taskItem } from './sources/tasks';
import { workClient } from './workClient';
import { WorkItem } from './WorkItem';

export type HistoryKind = 'task' | 'journey' | 'request' | 'draft';

interface HistoryPage {
  items: WorkItem[];
  next?: string;
}

const pageSize = 20;

/** Tasks that are read at once: the Scaffolder itself searches for nothing. */
const readAtOnce = 100;

/** Everything of the person that is over, the latest first; and what is not sent yet. */
export function useHistory(kind: HistoryKind, search: string) {
  const { t } = useTranslationRef(appTranslationRef);
  const language = useLanguage();
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  const permissions = useApi(permissionApiRef);
  const scaffolder = useApi(scaffolderApiRef);
  const catalog = useApi(catalogApiRef);
  const isAllowed = async (permission: BasicPermission) =>
    (await permissions.authorize({ permission })).result === 'ALLOW';
  const loadRequests = async (cursor: string | undefined) => {
    const client = new RequestsClient({ discoveryApi, fetchApi });
    const { items, nextCursor } = await client.listRequests({
      view: 'mine',
      q: search || undefined,
      state: finalStates,
      limit: pageSize,
      cursor,
    });
    return {
      items: localize(items, language).map(request => askedItem(request, t)),
      next: nextCursor,
    };
  };
  const loadJourneys = async (cursor: string | undefined) => {
    if (!(await isAllowed(requestsJourneyUsePermission))) {
      return { items: [] };
    }
    const client = new JourneysClient({ discoveryApi, fetchApi });
    const { items, nextCursor } = await client.listJourneys({
      q: search || undefined,
      state: ['done', 'abandoned'],
      limit: pageSize,
      cursor,
    });
    return {
      items: items.map(journey => journeyItem(localize(journey, language), t)),
      next: nextCursor,
    };
  };
  const loadHalfFilled = async () => {
    if (!(await isAllowed(requestsDraftUsePermission))) {
      return { items: [] };
    }
    const drafts = new DraftsClient({ discoveryApi, fetchApi });
    const items = await loadDrafts({ drafts, catalog }, t);
    return { items: items.filter(item => matches(item, search)) };
  };
  const loadTasks = async (from: string | undefined) => {
    const { tasks, next } = await findTasks(
      scaffolder,
      Number(from ?? 0),
      task => matches(taskItem(task, t), search),
    );
    return {
      items: tasks.map(task => ({
        ...taskItem(task, t),
        time: task.lastHeartbeatAt ?? task.createdAt,
      })),
      next,
    };
  };
  const loaders: Record<
    HistoryKind,
    (from: string | undefined) => Promise<HistoryPage>
  > = {
    task: loadTasks,
    journey: loadJourneys,
    request: loadRequests,
    draft: loadHalfFilled,
  };
  return useInfiniteQuery(
    {
      queryKey: ['work', 'history', kind, search, language],
      queryFn: ({ pageParam }) => loaders[kind](pageParam),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: page => page.next,
      placeholderData: keepPreviousData,
    },
    workClient,
  );
}

/** Reads on until a page is full, so that what is searched for is found however old it is. */
async function findTasks(
  scaffolder: ScaffolderApi,
  from: number,
  fits: (task: ScaffolderTask) => boolean,
): Promise<{ tasks: ScaffolderTask[]; next?: string }> {
  const found: ScaffolderTask[] = [];
  for (let offset = from; ; offset += readAtOnce) {
    const { tasks } = await scaffolder.listTasks({
      filterByOwnership: 'owned',
      limit: readAtOnce,
      offset,
    });
    for (const [index, task] of tasks.entries()) {
      if (!isUnfinished(task) && fits(task)) {
        found.push(task);
      }
      if (found.length === pageSize) {
        return { tasks: found, next: String(offset + index + 1) };
      }
    }
    if (tasks.length < readAtOnce) {
      return { tasks: found };
    }
  }
}

const matches = ({ title, word }: WorkItem, search: string) =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every(part => `${title} ${word}`.toLowerCase().includes(part));
