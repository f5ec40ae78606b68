import { useApi } from '@backstage/frontend-plugin-api';
import {
  Instance,
  InstanceChange,
  InstancePhase,
} from '@rackstage/plugin-clouds-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { cloudsApiRef } from '../api/cloudsApi';
import { cloudsKey } from '../api/CloudsQueries';
import { pageSize, pollInterval } from './polling';
import { InstanceFilter } from './useInstanceFilter';

/** Phases that end by themselves, so that it is worth looking again soon. */
const passing: InstancePhase[] = [
  'Pending',
  'Creating',
  'Starting',
  'Stopping',
  'Rebooting',
  'Resizing',
  'Deleting',
];

const isPassing = (instance?: Pick<Instance, 'phase'>) =>
  instance !== undefined && passing.includes(instance.phase);

export function useInstances(filter: InstanceFilter, { enabled = true } = {}) {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'instances', filter],
    queryFn: ({ pageParam, signal }) =>
      api.listInstances(
        { ...filter, limit: pageSize, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval: ({ state }) =>
      pollInterval(
        state.data?.pages.some(({ items }) => items.some(isPassing)) ?? false,
      ),
  });
}

export function useInstanceFacets(filter: InstanceFilter) {
  const api = useApi(cloudsApiRef);
  const { sort, ...counted } = filter;
  return useQuery({
    queryKey: [cloudsKey, 'instance-facets', counted],
    queryFn: ({ signal }) => api.countInstances(counted, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval(false),
  });
}

export function useInstance(id: string) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'instance', id],
    queryFn: ({ signal }) => api.getInstance(id, { signal }),
    refetchInterval: ({ state }) =>
      pollInterval(!state.error && isPassing(state.data)),
  });
}

export function useInstanceEvents(id: string) {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'instance-events', id],
    queryFn: ({ pageParam, signal }) =>
      api.listInstanceEvents(id, { limit: 50, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    refetchInterval: pollInterval(false),
  });
}

export type InstanceAction = 'start' | 'stop' | 'reboot' | 'delete';

/** Carries out an action and shows at once what the server made of it. */
export function useInstanceAction() {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, action }: { id: string; action: InstanceAction }) =>
      action === 'delete'
        ? api.deleteInstance(id)
        : api.changeInstancePower(id, action),
    onSuccess: instance => {
      client.setQueryData([cloudsKey, 'instance', instance.id], instance);
    },
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  });
}

/** Changes settings, expiry or spec, and shows at once what the server made of it. */
export function useInstanceChange(id: string) {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: InstanceChange) => api.updateInstance(id, change),
    onSuccess: instance => {
      client.setQueryData([cloudsKey, 'instance', instance.id], instance);
    },
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  });
}

/** Who sees it beside its own workspace; with `isWhole`, all that its operation made. */
export function useShareInstance({ id, operationId }: Instance) {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  return useMutation<
    unknown,
    Error,
    { workspaceId: string; isShared: boolean; isWhole: boolean }
  >({
    mutationFn: ({ workspaceId, isShared, isWhole }) => {
      if (isWhole) {
        return isShared
          ? api.shareOperation(operationId, workspaceId)
          : api.unshareOperation(operationId, workspaceId);
      }
      return isShared
        ? api.shareInstance(id, workspaceId)
        : api.unshareInstance(id, workspaceId);
    },
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  });
}
