import { useApi } from '@backstage/frontend-plugin-api';
import {
  NetboxRun,
  NetboxServer,
  ObjectKindName,
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
import { isMoving, ShownOutcome } from './runStates';

/** How often it is looked at how far a run is. */
const movingMilliseconds = 1_000;

export interface ServerValues {
  name: string;
  url: string;
  /** Empty: the one that is there stays. */
  token: string;
}

export function useServers() {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'netbox-servers'],
    queryFn: ({ signal }) => api.listNetboxServers({ signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ lastRun }) => lastRun && isMoving(lastRun)) &&
      movingMilliseconds,
  });
}

/** The latest imports of a server. */
export function useRuns({ id, lastRun }: NetboxServer) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'netbox-runs', id, lastRun?.id, lastRun?.state],
    queryFn: ({ signal }) =>
      api.listNetboxRuns({ serverId: id, limit: 5 }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useRun(id: string) {
  const api = useApi(datacenterApiRef);
  return useQuery({
    queryKey: [queryKey, 'netbox-run', id],
    queryFn: ({ signal }) => api.getNetboxRun(id, { signal }),
    refetchInterval: ({ state }) =>
      state.data && isMoving(state.data) && movingMilliseconds,
  });
}

export function useRunItems(
  { id, state }: NetboxRun,
  outcome: ShownOutcome,
  kind: ObjectKindName | undefined,
) {
  const api = useApi(datacenterApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'netbox-items', id, state, outcome, kind],
    queryFn: ({ pageParam, signal }) =>
      api.listNetboxRunItems(
        id,
        { outcome, kind, limit: 50, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

export function useSaveServer(server: NetboxServer | undefined) {
  const api = useApi(datacenterApiRef);
  return useChanging(({ name, url, token }: ServerValues) =>
    server
      ? api.updateNetboxServer(server.id, {
          revision: server.revision,
          name,
          url,
          ...(token && { token }),
        })
      : api.createNetboxServer({ name, url, token }),
  );
}

export function useDeleteServer(id: string) {
  const api = useApi(datacenterApiRef);
  return useChanging(() => api.deleteNetboxServer(id));
}

export function useStartRun(serverId: string) {
  const api = useApi(datacenterApiRef);
  return useChanging(() => api.startNetboxRun(serverId));
}

export function useApplyRun(id: string) {
  const api = useApi(datacenterApiRef);
  return useChanging((deleteGone: boolean) =>
    api.applyNetboxRun(id, deleteGone),
  );
}

export function useRetryRun(id: string) {
  const api = useApi(datacenterApiRef);
  return useChanging(() => api.retryNetboxRun(id));
}

export function useCancelRun(id: string) {
  const api = useApi(datacenterApiRef);
  return useChanging(() => api.cancelNetboxRun(id));
}

function useChanging<TInput = void, TResult = unknown>(
  change: (input: TInput) => Promise<TResult>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: [queryKey] }),
  });
}
