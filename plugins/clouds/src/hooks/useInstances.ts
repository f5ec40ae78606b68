import { useApi } from '@backstage/frontend-plugin-api';
import { Instance, InstancePhase } from '@rackstage/plugin-clouds-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { cloudsApiRef } from '../api/cloudsApi';
import { cloudsKey } from '../api/CloudsQueries';
import { InstanceFilter } from './useInstanceFilter';

/** Rows of one page of the list. */
const pageSize = 100;

/** Phases that end by themselves, so that it is worth looking again soon. */
const passing: InstancePhase[] = [
  'Pending',
  'Creating',
  'Starting',
  'Stopping',
  'Rebooting',
  'Deleting',
];

const isPassing = (instance?: Pick<Instance, 'phase'>) =>
  instance !== undefined && passing.includes(instance.phase);

/** Milliseconds between two looks when no signal arrives. */
const pollInterval = (busy: boolean) => (busy ? 3_000 : 30_000);

export function useInstances(filter: InstanceFilter) {
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
