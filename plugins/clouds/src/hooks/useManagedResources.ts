import { useApi } from '@backstage/frontend-plugin-api';
import {
  ManagedResource,
  ManagedResourceChange,
  NewManagedResource,
  QueryOf,
  ResourcePhase,
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

export type ResourceFilter = Omit<
  QueryOf<'listManagedResources'>,
  'limit' | 'cursor'
>;

/** Phases that end by themselves, so that it is worth looking again soon. */
const passing: ResourcePhase[] = [
  'Pending',
  'Creating',
  'Changing',
  'Deleting',
];

const isPassing = (resource?: Pick<ManagedResource, 'phase'>) =>
  resource !== undefined && passing.includes(resource.phase);

export function useManagedResources(
  filter: ResourceFilter,
  { enabled = true } = {},
) {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'managed-resources', filter],
    queryFn: ({ pageParam, signal }) =>
      api.listManagedResources(
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

export function useManagedResourceFacets(filter: ResourceFilter) {
  const api = useApi(cloudsApiRef);
  const { sort, ...counted } = filter;
  return useQuery({
    queryKey: [cloudsKey, 'managed-resource-facets', counted],
    queryFn: ({ signal }) => api.countManagedResources(counted, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval(false),
  });
}

export function useManagedResource(id: string) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'managed-resource', id],
    queryFn: ({ signal }) => api.getManagedResource(id, { signal }),
    refetchInterval: ({ state }) =>
      pollInterval(!state.error && isPassing(state.data)),
  });
}

export function useManagedResourceEvents(id: string) {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'managed-resource-events', id],
    queryFn: ({ pageParam, signal }) =>
      api.listManagedResourceEvents(
        id,
        { limit: 50, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    refetchInterval: pollInterval(false),
  });
}

/** Making, changing and deleting; what the server made of it is shown at once. */
export function useResourceMutations() {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  const after = {
    onSuccess: (resource: ManagedResource) => {
      client.setQueryData(
        [cloudsKey, 'managed-resource', resource.id],
        resource,
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  };
  return {
    create: useMutation({
      mutationFn: (resource: NewManagedResource) =>
        api.createManagedResource(resource),
      ...after,
    }),
    update: useMutation({
      mutationFn: (wanted: { id: string; change: ManagedResourceChange }) =>
        api.updateManagedResource(wanted.id, wanted.change),
      ...after,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.deleteManagedResource(id),
      ...after,
    }),
  };
}
