import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import {
  DraftsClient,
  JourneysClient,
  RequestsClient,
} from '@rackstage/plugin-requests-common';
import { useLanguage } from '@rackstage/ui';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { appTranslationRef } from '../../translations/ref';
import { HistoryKind, historyLoaders, HistorySources } from './historyLoaders';
import { workClient } from './workClient';

/** Everything of the person that is over, the latest first; and what is not sent yet. */
export function useHistory(kind: HistoryKind, search: string) {
  const sources = useHistorySources(search);
  return useInfiniteQuery(
    {
      queryKey: ['work', 'history', kind, search, sources.language],
      queryFn: ({ pageParam }) => historyLoaders[kind](sources, pageParam),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: page => page.next,
      placeholderData: keepPreviousData,
    },
    workClient,
  );
}

function useHistorySources(search: string): HistorySources {
  const { t } = useTranslationRef(appTranslationRef);
  const language = useLanguage();
  const permissions = useApi(permissionApiRef);
  const scaffolder = useApi(scaffolderApiRef);
  const catalog = useApi(catalogApiRef);
  const apis = {
    discoveryApi: useApi(discoveryApiRef),
    fetchApi: useApi(fetchApiRef),
  };
  return {
    requests: new RequestsClient(apis),
    journeys: new JourneysClient(apis),
    drafts: new DraftsClient(apis),
    scaffolder,
    catalog,
    permissions,
    search,
    language,
    t,
  };
}
