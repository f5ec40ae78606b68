import { useApi } from '@backstage/frontend-plugin-api';
import { QueryOf } from '@rackstage/plugin-workspaces-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { workspacesApiRef } from '../api/workspacesApi';
import { queryKey } from '../api/queries';

export function usePersonAccess(entityRef?: string) {
  const api = useApi(workspacesApiRef);
  return useQuery({
    queryKey: [queryKey, 'person', entityRef],
    queryFn: ({ signal }) => api.explainPerson(entityRef, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Nothing is asked before it is said what it is about. */
export function useThingAccess(query?: QueryOf<'explainThing'>) {
  const api = useApi(workspacesApiRef);
  return useQuery({
    queryKey: [queryKey, 'thing', query],
    queryFn: ({ signal }) => api.explainThing(query!, { signal }),
    enabled: query !== undefined,
  });
}
