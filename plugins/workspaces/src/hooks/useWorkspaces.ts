import { useApi } from '@backstage/frontend-plugin-api';
import {
  NewWorkspace,
  QueryOf,
  WorkspaceChange,
} from '@rackstage/plugin-workspaces-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { workspacesApiRef } from '../api/workspacesApi';
import { queryKey } from '../api/queries';

/** Milliseconds between two looks, for when no signal comes. */
export const pollInterval = 15_000;

export function useWorkspaces(
  query: QueryOf<'listWorkspaces'>,
  { enabled = true } = {},
) {
  const api = useApi(workspacesApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api.listWorkspaces({ ...query, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval,
    enabled,
  });
}

/** What a workspace is called; its id, where it is gone or may not be seen. */
export function useWorkspaceTitle(): (id: string) => string {
  const { data } = useWorkspaces({ sort: 'title', limit: 500 });
  const titles = new Map(
    data?.pages
      .flatMap(({ items }) => items)
      .map(({ id, title }) => [id, title]),
  );
  return id => titles.get(id) ?? id;
}

export function useWorkspace(id: string) {
  const api = useApi(workspacesApiRef);
  return useQuery({
    queryKey: [queryKey, 'one', id],
    queryFn: ({ signal }) => api.getWorkspace(id, { signal }),
    refetchInterval: pollInterval,
  });
}

export function useWorkspaceMutations() {
  const api = useApi(workspacesApiRef);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [queryKey] });
  return {
    create: useMutation({
      mutationFn: (request: NewWorkspace) => api.createWorkspace(request),
      onSettled,
    }),
    update: useMutation({
      mutationFn: ({ id, ...change }: WorkspaceChange & { id: string }) =>
        api.updateWorkspace(id, change),
      onSettled,
    }),
    archive: useMutation({
      mutationFn: (at: { id: string; revision: number }) =>
        api.archiveWorkspace(at.id, at.revision),
      onSettled,
    }),
    restore: useMutation({
      mutationFn: (at: { id: string; revision: number }) =>
        api.restoreWorkspace(at.id, at.revision),
      onSettled,
    }),
  };
}
