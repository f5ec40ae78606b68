import { useApi } from '@backstage/frontend-plugin-api';
import { MemberChange, NewMember } from '@rackstage/plugin-workspaces-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { workspacesApiRef } from '../api/workspacesApi';
import { queryKey } from '../api/queries';
import { pollInterval } from './useWorkspaces';

export function useMembers(workspaceId: string, search: string) {
  const api = useApi(workspacesApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'members', workspaceId, search],
    queryFn: ({ pageParam, signal }) =>
      api.listMembers(
        workspaceId,
        { q: search || undefined, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval,
  });
}

export function useMemberMutations(workspaceId: string) {
  const api = useApi(workspacesApiRef);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [queryKey] });
  return {
    add: useMutation({
      mutationFn: (member: NewMember) => api.addMember(workspaceId, member),
      onSettled,
    }),
    changeRole: useMutation({
      mutationFn: ({ id, ...change }: MemberChange & { id: string }) =>
        api.updateMember(workspaceId, id, change),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.removeMember(workspaceId, id),
      onSettled,
    }),
  };
}
