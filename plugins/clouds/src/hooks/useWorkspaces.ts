import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { cloudWorkspacesApiRef } from '../api/workspacesApi';

/** A city with its districts has some hundreds. */
const mostWorkspaces = 500;

/**
 * The workspaces that the person may see, by title.
 *
 * @param isFresh - looks again where it is used, for one that was made just now
 */
export function useWorkspaces({ isFresh = false } = {}) {
  const api = useApi(cloudWorkspacesApiRef);
  return useQuery({
    queryKey: ['workspaces', 'all'],
    queryFn: async ({ signal }) =>
      (await api.listWorkspaces({ limit: mostWorkspaces }, { signal })).items,
    staleTime: isFresh ? 0 : 60_000,
  });
}

/** What workspaces are called; by their id where that is not known. */
export function useWorkspaceTitle(): (id: string) => string {
  const { data } = useWorkspaces();
  return id => data?.find(workspace => workspace.id === id)?.title ?? id;
}

export const isActive = ({ state }: { state: string }) => state === 'active';

/** Those in which something new can be. */
export function useActiveWorkspaces() {
  return useWorkspaces().data?.filter(isActive);
}
