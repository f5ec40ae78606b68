import { useApi } from '@backstage/frontend-plugin-api';
import {
  QueryOf,
  RegionReading,
  RegionSynchronization,
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

export type InventoryFilter = QueryOf<'countInventory'>;

export type InventoryListFilter = Omit<
  QueryOf<'listInventory'>,
  'limit' | 'cursor'
>;

export type InventoryEventFilter = Omit<
  QueryOf<'listInventoryEvents'>,
  'limit' | 'cursor'
>;

export function useInventory(filter: InventoryListFilter) {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'inventory', filter],
    queryFn: ({ pageParam, signal }) =>
      api.listInventory(
        { ...filter, limit: pageSize, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval(false),
  });
}

export function useInventoryFacets(filter: InventoryFilter) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'inventory-facets', filter],
    queryFn: ({ signal }) => api.countInventory(filter, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval(false),
  });
}

const isBusy = (readings: (RegionReading | undefined)[] = []) =>
  readings.some(reading => reading?.synchronizing);

/** Children of a place in the tree; without one, the accounts. */
export function useInventoryTree(node?: string, { enabled = true } = {}) {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'inventory-tree', node],
    queryFn: ({ pageParam, signal }) =>
      api.listInventoryTree(
        { node, limit: pageSize, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    enabled,
    refetchInterval: ({ state }) =>
      pollInterval(
        isBusy(
          state.data?.pages.flatMap(({ items }) =>
            items.map(({ reading }) => reading),
          ),
        ),
      ),
  });
}

export function useInventoryRegions(filter: InventoryFilter) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'inventory-regions', filter],
    queryFn: async ({ signal }) =>
      (await api.listInventoryRegions(filter, { signal })).items,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      pollInterval(isBusy(state.data?.map(({ reading }) => reading))),
  });
}

export function useInventoryEvents(filter: InventoryEventFilter) {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'inventory-events', filter],
    queryFn: ({ pageParam, signal }) =>
      api.listInventoryEvents(
        { ...filter, limit: pageSize, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval(false),
  });
}

export interface Synchronization extends Partial<RegionSynchronization> {
  accountId: string;
}

/** Reads an account again, or one region of it, or only some kinds there. */
export function useSynchronize() {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ accountId, region, kinds }: Synchronization) => {
      await (region === undefined
        ? api.synchronizeAccount(accountId)
        : api.synchronizeRegion(accountId, { region, kinds }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  });
}
