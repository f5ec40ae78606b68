import { useApi } from '@backstage/frontend-plugin-api';
import { NewDelegation } from '@rackstage/plugin-requests-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
} from '@tanstack/react-query';
import { queryKey } from '../api/queries';
import { requestsApiRef } from '../api/requestsApi';
import { pageSize } from './polling';
import { useLookAgain } from './useRequestMutations';

export function useDelegations(everybody: boolean) {
  const api = useApi(requestsApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'delegations', everybody],
    queryFn: ({ pageParam, signal }) =>
      api.listDelegations(
        { everybody, limit: pageSize, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useDelegationMutations() {
  const api = useApi(requestsApiRef);
  const onSettled = useLookAgain();
  return {
    create: useMutation({
      mutationFn: (body: NewDelegation) => api.createDelegation(body),
      onSettled,
    }),
    end: useMutation({
      mutationFn: (id: string) => api.deleteDelegation(id),
      onSettled,
    }),
  };
}
