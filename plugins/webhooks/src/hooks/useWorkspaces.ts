import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { webhookWorkspacesApiRef } from '../api/workspacesApi';

/** A city with its districts has some hundreds. */
const mostWorkspaces = 500;

/** The workspaces that the person may see, by title. */
export function useWorkspaces() {
  const api = useApi(webhookWorkspacesApiRef);
  return useQuery({
    queryKey: ['workspaces', 'all'],
    queryFn: async ({ signal }) =>
      (await api.listWorkspaces({ limit: mostWorkspaces }, { signal })).items,
    staleTime: 60_000,
  });
}
