import { useApi } from '@backstage/frontend-plugin-api';
import { RequestState } from '@rackstage/plugin-requests-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { countsKey, queryKey } from '../api/queries';
import { requestsApiRef } from '../api/requestsApi';
import { pageSize, pollInterval } from './polling';
import { RequestFilter } from './useRequestFilter';

/** Types of requests change with the portal's installation only. */
const typesStaleTime = 300_000;

export function useRequests(filter: RequestFilter) {
  const api = useApi(requestsApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.listRequests(
        { ...filter, limit: pageSize, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval.list,
  });
}

/** How much waits for the person, and how their own requests are. */
export function useRequestCounts() {
  const api = useApi(requestsApiRef);
  return useQuery({
    queryKey: [countsKey],
    queryFn: ({ signal }) => api.countRequests({ signal }),
    refetchInterval: pollInterval.counts,
  });
}

export function useRequestTypes() {
  const api = useApi(requestsApiRef);
  return useQuery({
    queryKey: [queryKey, 'types'],
    queryFn: async ({ signal }) => (await api.listTypes({ signal })).items,
    staleTime: typesStaleTime,
  });
}

export function useRequest(id: string) {
  const api = useApi(requestsApiRef);
  return useQuery({
    queryKey: [queryKey, 'request', id],
    queryFn: ({ signal }) => api.getRequest(id, { signal }),
    refetchInterval: pollInterval.request,
  });
}

export function useRevisions(id: string, revision: number) {
  const api = useApi(requestsApiRef);
  return useQuery({
    queryKey: [queryKey, 'revisions', id, revision],
    queryFn: async ({ signal }) =>
      (await api.listRevisions(id, { signal })).items,
  });
}

/** Read again in each state of the request, the last one too, while something happens by itself, and until all of it could be read. */
export function useTimeline(id: string, state: RequestState) {
  const api = useApi(requestsApiRef);
  return useQuery({
    queryKey: [queryKey, 'timeline', id, state],
    queryFn: ({ signal }) => api.getTimeline(id, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data, error } }) =>
      isLive(state) ||
      error ||
      data?.tasks.some(({ problem }) => problem === 'unavailable')
        ? pollInterval.request
        : false,
  });
}

/** In which something still happens by itself. */
export const isLive = (state: RequestState) =>
  state === 'approved' || state === 'running';
