import { useApi } from '@backstage/frontend-plugin-api';
import {
  NewVerification,
  Verification,
  VerifiedLink,
} from '@rackstage/plugin-datacenter-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { isMoving } from './linkStates';

/** How often it is looked at how far a comparison is. */
const movingMilliseconds = 1_000;

/** The latest comparisons of just this rack or place. */
export function useRuns(objectId: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'verifications', objectId],
    queryFn: ({ signal }) =>
      api.listVerifications({ objectId, limit: 5 }, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(isMoving) && movingMilliseconds,
  });
}

/** @param state - all of them without it */
export function useAllRuns(state: Verification['state'] | undefined) {
  const api = useApi(datacenterApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'verifications', 'all', state],
    queryFn: ({ pageParam, signal }) =>
      api.listVerifications(
        { limit: 50, cursor: pageParam, ...(state && { state: [state] }) },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(isMoving)) &&
      movingMilliseconds,
  });
}

export function useRun(id: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'verification', id],
    queryFn: ({ signal }) => api.getVerification(id, { signal }),
    refetchInterval: ({ state }) =>
      state.data && isMoving(state.data) && movingMilliseconds,
  });
}

/** @param state - all of them without it */
export function useLinks(
  run: Verification,
  state: VerifiedLink['state'] | undefined,
) {
  const api = useApi(datacenterApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'verified-links', run.id, run.state, state],
    queryFn: ({ pageParam, signal }) =>
      api.listVerifiedLinks(
        run.id,
        { limit: 50, cursor: pageParam, ...(state && { state: [state] }) },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** What would have to change in the records, as they are now. */
export function useCorrection(runId: string, linkId: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    // Not of what is asked again after each change: once it is made, it is refused.
    queryKey: ['link-correction', runId, linkId],
    queryFn: ({ signal }) => api.getLinkCorrection(runId, linkId, { signal }),
    gcTime: 0,
    retry: false,
  });
}

export function useCable(cableId: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'cable-verification', cableId],
    queryFn: ({ signal }) => api.getCableVerification(cableId, { signal }),
  });
}

export function useStartRun() {
  const api = useApi(datacenterApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewVerification) => api.startVerification(wanted),
    onSuccess: () => client.invalidateQueries({ queryKey: [queryKey] }),
  });
}
