import {
  discoveryApiRef,
  fetchApiRef,
  TranslationFunction,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Permission } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import {
  DraftsClient,
  JourneysClient,
  RequestsClient,
  requestsDraftUsePermission,
  requestsJourneyUsePermission,
} from '@rackstage/plugin-requests-common';
import { useLanguage } from '@rackstage/ui';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { appTranslationRef } from '../../translations/ref';
import { loadDrafts } from './sources/drafts';
import { loadJourneys } from './sources/journeys';
import { loadRequests } from './sources/requests';
import { loadTasks } from './sources/tasks';
import { workClient } from './workClient';
import { inOrder, WorkItem, WorkKind } from './WorkItem';

export type Translate = TranslationFunction<(typeof appTranslationRef)['T']>;

export interface Work {
  /** Of the sources that answered, in order; absent until all did or failed. */
  items?: WorkItem[];
  /** Sources that did not answer: the others are shown all the same. */
  failures: { kind: WorkKind; error: Error }[];
  retry(): void;
}

/** Milliseconds between two looks, while something runs and while nothing does. */
const pollInterval = (items?: WorkItem[]) =>
  items?.some(({ urgency }) => urgency === 'runs') ? 2_000 : 30_000;

/** Every piece of work of the person: half-filled forms, journeys, requests, tasks. */
export function useWork(): Work {
  const sources = useSources();
  const language = useLanguage();
  const results = useQueries(
    {
      queries: sources.map(({ kind, load }) => ({
        queryKey: ['work', kind, language],
        queryFn: load,
        refetchInterval: ({ state }: { state: { data?: WorkItem[] } }) =>
          pollInterval(state.data),
      })),
    },
    workClient,
  );
  const isLoading = results.some(({ isPending }) => isPending);
  const failures = results.flatMap(({ error, data }, index) =>
    error && !data ? [{ kind: sources[index].kind, error }] : [],
  );
  return {
    items: isLoading
      ? undefined
      : inOrder(results.flatMap(({ data = [] }) => data)),
    failures,
    retry: () => results.forEach(({ refetch }) => void refetch()),
  };
}

interface Source {
  kind: WorkKind;
  load(): Promise<WorkItem[]>;
}

function useSources(): Source[] {
  const { t } = useTranslationRef(appTranslationRef);
  const language = useLanguage();
  const catalog = useApi(catalogApiRef);
  const discovery = useApi(discoveryApiRef);
  const fetch = useApi(fetchApiRef);
  const permissions = useApi(permissionApiRef);
  const scaffolder = useApi(scaffolderApiRef);
  return useMemo(() => {
    const http = { discoveryApi: discovery, fetchApi: fetch };
    const drafts = new DraftsClient(http);
    const journeys = new JourneysClient(http);
    /** What is not for this person is not asked for. */
    const allowed =
      (permission: Permission, load: () => Promise<WorkItem[]>) => async () => {
        const { result } = await permissions.authorize({
          permission,
        } as never);
        return result === 'ALLOW' ? load() : [];
      };
    return [
      {
        kind: 'draft',
        load: allowed(requestsDraftUsePermission, () =>
          loadDrafts({ drafts, catalog }, t),
        ),
      },
      {
        kind: 'journey',
        load: allowed(requestsJourneyUsePermission, () =>
          loadJourneys({ journeys }, t, language),
        ),
      },
      {
        kind: 'request',
        load: () =>
          loadRequests({ requests: new RequestsClient(http) }, t, language),
      },
      {
        kind: 'task',
        load: () => loadTasks({ scaffolder, discovery, fetch }, t),
      },
    ];
  }, [catalog, discovery, fetch, permissions, scaffolder, language, t]);
}
