import { useApi } from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  Account,
  AccountChange,
  InventoryKind,
  NewAccount,
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

/** Accounts of an organisation fit on one page of the API. */
const mostAccounts = 500;

/** Milliseconds between two looks when no signal arrives. */
const pollInterval = (accounts: Account[] = []) =>
  accounts.some(({ inventory }) => inventory.synchronizing) ? 2_000 : 30_000;

/** @param usableIn - only those of a workspace and those that are shared with it */
export function useAccounts(search?: string, usableIn?: string) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'accounts', search, usableIn],
    queryFn: async ({ signal }) =>
      (
        await api.listAccounts(
          { limit: mostAccounts, q: search || undefined, usableIn },
          { signal },
        )
      ).items,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => pollInterval(state.data),
  });
}

export function useAccount(id: string) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'account', id],
    queryFn: ({ signal }) => api.getAccount(id, { signal }),
    refetchInterval: ({ state }) => pollInterval(state.data && [state.data]),
  });
}

export function useScopes(accountId: string) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'scopes', accountId],
    queryFn: async ({ signal }) =>
      (await api.listInventoryScopes(accountId, { signal })).items,
    refetchInterval: pollInterval(),
  });
}

/** What was last observed of one kind; nothing is asked for while `accountId` or a needed region is missing. */
export function useResources(query: {
  accountId?: string;
  kind: InventoryKind;
  region?: string;
  search?: string;
  limit?: number;
}) {
  const api = useApi(cloudsApiRef);
  const { accountId, kind, region, search, limit = 200 } = query;
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'resources', accountId, kind, region, search, limit],
    queryFn: ({ pageParam, signal }) =>
      api.listResources(
        accountId!,
        {
          kind,
          region: kind === 'region' ? undefined : region,
          q: search || undefined,
          limit,
          cursor: pageParam,
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    enabled: accountId !== undefined && (kind === 'region' || Boolean(region)),
    placeholderData: keepPreviousData,
  });
}

export function useDrivers() {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'drivers'],
    queryFn: async ({ signal }) => (await api.listDrivers({ signal })).items,
    // One may be installed at any time.
    staleTime: 10_000,
    refetchInterval: 30_000,
  });
}

export function useUpdateDriver() {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, enabled }: { name: string; enabled: boolean }) =>
      api.updateDriver(name, { enabled }),
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  });
}

export function useAccountMutations() {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [cloudsKey] });
  return {
    create: useMutation({
      mutationFn: (account: NewAccount) => api.createAccount(account),
      onSettled,
    }),
    update: useMutation({
      mutationFn: ({ id, change }: { id: string; change: AccountChange }) =>
        api.updateAccount(id, change),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.deleteAccount(id),
      onSettled,
    }),
    synchronize: useMutation({
      mutationFn: (id: string) => api.synchronizeAccount(id),
      onSettled,
    }),
    share: useMutation({
      mutationFn: (asked: {
        id: string;
        workspaceId: string;
        isShared: boolean;
      }) =>
        asked.isShared
          ? api.shareAccount(asked.id, asked.workspaceId)
          : api.unshareAccount(asked.id, asked.workspaceId),
      onSettled,
    }),
    setRoleCredential: useMutation({
      mutationFn: (asked: {
        id: string;
        role: string;
        credential: JsonObject;
      }) => api.setRoleCredential(asked.id, asked.role, asked.credential),
      onSettled,
    }),
    removeRoleCredential: useMutation({
      mutationFn: ({ id, role }: { id: string; role: string }) =>
        api.removeRoleCredential(id, role),
      onSettled,
    }),
    test: useMutation({
      mutationFn: (id: string) => api.testConnection({ accountId: id }),
    }),
  };
}
