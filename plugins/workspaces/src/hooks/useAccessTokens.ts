import { useApi } from '@backstage/frontend-plugin-api';
import {
  NewAccessToken,
  NewSessionEnd,
} from '@rackstage/plugin-workspaces-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { signInsApiRef } from '../api/accessTokensApi';
import { queryKey } from '../api/queries';
import { pollInterval } from './useWorkspaces';

const tokensKey = [queryKey, 'access-tokens'];

export function useAccessTokens(mine: boolean) {
  const { tokens } = useApi(signInsApiRef);
  return useInfiniteQuery({
    queryKey: [...tokensKey, mine],
    queryFn: ({ pageParam, signal }) =>
      tokens.list({ mine, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval,
  });
}

export function useSignInMutations() {
  const { tokens, sessions } = useApi(signInsApiRef);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: tokensKey });
  return {
    create: useMutation({
      mutationFn: (request: NewAccessToken) => tokens.create(request),
      onSettled,
    }),
    revoke: useMutation({
      mutationFn: (id: string) => tokens.revoke(id),
      onSettled,
    }),
    endSessions: useMutation({
      mutationFn: (request: NewSessionEnd) => sessions.end(request),
    }),
  };
}
