import { CatalogApi } from '@backstage/plugin-catalog-react';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { PermissionApi } from '@backstage/plugin-permission-react';
import {
  ScaffolderApi,
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
import { loadDrafts } from './sources/drafts';
import { journeyItem } from './sources/journeys';
import { askedItem } from './sources/requests';
import { isUnfinished, taskItem } from './sources/tasks';
import { Translate } from './useWork';
import { WorkItem } from './WorkItem';

export type HistoryKind = 'task' | 'journey' | 'request' | 'draft';

export interface HistoryPage {
  items: WorkItem[];
  next?: string;
}

/** Whom the history is read from, and what is searched for in it. */
export interface HistorySources {
  requests: RequestsClient;
  journeys: JourneysClient;
  drafts: DraftsClient;
  scaffolder: ScaffolderApi;
  catalog: CatalogApi;
  permissions: PermissionApi;
  search: string;
  language: string;
  t: Translate;
}

type Load = (
  sources: HistorySources,
  from: string | undefined,
) => Promise<HistoryPage>;

const pageSize = 20;

/** Tasks that are read at once: the Scaffolder itself searches for nothing. */
const readAtOnce = 100;

const loadRequests: Load = async (sources, cursor) => {
  const { requests, search, language, t } = sources;
  const { items, nextCursor } = await requests.listRequests({
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

const loadJourneys: Load = async (sources, cursor) => {
  const { journeys, search, language, t } = sources;
  if (!(await isAllowed(sources, requestsJourneyUsePermission))) {
    return { items: [] };
  }
  const { items, nextCursor } = await journeys.listJourneys({
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

const loadHalfFilled: Load = async sources => {
  const { drafts, catalog, search, t } = sources;
  if (!(await isAllowed(sources, requestsDraftUsePermission))) {
    return { items: [] };
  }
  const items = await loadDrafts({ drafts, catalog }, t);
  return { items: items.filter(item => matches(item, search)) };
};

const loadTasks: Load = async ({ scaffolder, search, t }, from) => {
  const { tasks, next } = await findTasks(scaffolder, Number(from ?? 0), task =>
    matches(taskItem(task, t), search),
  );
  return {
    items: tasks.map(task => ({
      ...taskItem(task, t),
      time: task.lastHeartbeatAt ?? task.createdAt,
    })),
    next,
  };
};

/** Reads a page of each kind of what is over. */
export const historyLoaders: Record<HistoryKind, Load> = {
  task: loadTasks,
  journey: loadJourneys,
  request: loadRequests,
  draft: loadHalfFilled,
};

const isAllowed = async (
  { permissions }: HistorySources,
  permission: BasicPermission,
) => (await permissions.authorize({ permission })).result === 'ALLOW';

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
