import { useApi } from '@backstage/frontend-plugin-api';
import {
  AccountAccessChange,
  NewCommand,
} from '@rackstage/plugin-clouds-common';
import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { cloudsApiRef } from '../api/cloudsApi';
import { cloudsKey } from '../api/CloudsQueries';
import { pageSize, pollInterval } from './polling';

export function useInstanceReach(id: string) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'reach', id],
    queryFn: ({ signal }) => api.getInstanceReach(id, { signal }),
    refetchInterval: pollInterval(false),
  });
}

export function useAcceptHostKey(id: string) {
  const api = useApi(cloudsApiRef);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fingerprint: string) => api.acceptHostKey(id, fingerprint),
    // Others lead through this machine.
    onSuccess: () =>
      queries.invalidateQueries({ queryKey: [cloudsKey, 'reach'] }),
  });
}

export function useTerminalSessions(instanceId: string) {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'terminal-sessions', instanceId],
    queryFn: ({ pageParam, signal }) =>
      api.listTerminalSessions(
        { instanceId: [instanceId], limit: 20, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    refetchInterval: pollInterval(false),
  });
}

export function useAccountAccess(accountId: string) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'account-access', accountId],
    queryFn: ({ signal }) => api.getAccountAccess(accountId, { signal }),
    // What somebody is writing is not taken away.
    refetchOnWindowFocus: false,
  });
}

export function useSetAccountAccess(accountId: string) {
  const api = useApi(cloudsApiRef);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: AccountAccessChange) =>
      api.setAccountAccess(accountId, change),
    onSuccess: access =>
      queries.setQueryData([cloudsKey, 'account-access', accountId], access),
  });
}

export function useCommands() {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'commands'],
    queryFn: ({ pageParam, signal }) =>
      api.listCommands({ limit: pageSize, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    refetchInterval: ({ state }) =>
      pollInterval(
        state.data?.pages.some(({ items }) =>
          items.some(command => command.state === 'running'),
        ) ?? false,
      ),
  });
}

/** Milliseconds between two looks at a command that runs. */
const whileRunning = 1_000;

export function useCommand(id: string) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'commands', id],
    queryFn: ({ signal }) => api.getCommand(id, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'running' ? whileRunning : false,
  });
}

/** From its beginning on, and what comes while it runs. */
export function useCommandOutput(id: string, targetId: string) {
  const api = useApi(cloudsApiRef);
  const output = useInfiniteQuery({
    queryKey: [`${cloudsKey}-output`, id, targetId],
    queryFn: ({ pageParam: after, signal }) =>
      api.readCommandOutput(id, { targetId, after }, { signal }),
    initialPageParam: 0,
    getNextPageParam: page => (page.ended ? undefined : page.nextAfter),
    staleTime: Infinity,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = output;
  return { output, hasNextPage, isFetchingNextPage, fetchNextPage };
}

export function useRunCommand() {
  const api = useApi(cloudsApiRef);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: NewCommand) => api.runCommand(command),
    onSuccess: command =>
      queries.setQueryData([cloudsKey, 'commands', command.id], command),
  });
}

export function useCancelCommand(id: string) {
  const api = useApi(cloudsApiRef);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.cancelCommand(id),
    onSuccess: command =>
      queries.setQueryData([cloudsKey, 'commands', id], command),
  });
}
