import { useApi } from '@backstage/frontend-plugin-api';
import { EventFilters } from '@rackstage/plugin-audit-common';
import { download } from '@rackstage/ui';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { ExportFormat } from '../api/AuditPageClient';
import { auditApiRef } from '../api/auditApi';
import { queryKey } from '../api/queries';

const pollInterval = 15_000;
const runningInterval = 1_000;

export function useEvents(filters: EventFilters) {
  const api = useApi(auditApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'events', filters],
    queryFn: ({ pageParam, signal }) =>
      api.listEvents({ ...filters, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useEventCount(filters: EventFilters) {
  const api = useApi(auditApiRef);
  return useQuery({
    queryKey: [queryKey, 'count', filters],
    queryFn: ({ signal }) => api.countEvents(filters, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useEvent(id: number) {
  const api = useApi(auditApiRef);
  return useQuery({
    queryKey: [queryKey, 'event', id],
    queryFn: ({ signal }) => api.getEvent(id, { signal }),
  });
}

export function useEntityHistory(entityRef: string) {
  const api = useApi(auditApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'history', entityRef],
    queryFn: ({ pageParam, signal }) =>
      api.listEntityHistory({ entityRef, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    refetchInterval: pollInterval,
  });
}

/** The newest one: running, or what it found. */
export function useVerification() {
  const api = useApi(auditApiRef);
  return useQuery({
    queryKey: [queryKey, 'verification'],
    queryFn: async ({ signal }) => {
      const { items } = await api.listVerifications({ limit: 1 }, { signal });
      return items[0] ?? null;
    },
    refetchInterval: ({ state }) =>
      state.data?.state === 'running' ? runningInterval : pollInterval,
  });
}

export function useStartVerification() {
  const api = useApi(auditApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.startVerification(),
    onSettled: () =>
      client.invalidateQueries({ queryKey: [queryKey, 'verification'] }),
  });
}

export function useSinks() {
  const api = useApi(auditApiRef);
  return useQuery({
    queryKey: [queryKey, 'sinks'],
    queryFn: ({ signal }) => api.listSinks({ signal }),
    refetchInterval: pollInterval,
  });
}

/** Fetches the file with the person's token, and hands it to the browser. */
export function useExport(filters: EventFilters) {
  const api = useApi(auditApiRef);
  return useMutation({
    mutationFn: async (format: ExportFormat) =>
      download(`audit.${format}`, await api.exported(format, filters)),
  });
}
