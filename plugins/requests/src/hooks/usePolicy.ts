import { useApi } from '@backstage/frontend-plugin-api';
import {
  NewPolicyVersion,
  PolicyTrial,
} from '@rackstage/plugin-requests-common';
import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { queryKey } from '../api/queries';
import { requestsApiRef } from '../api/requestsApi';
import { pageSize } from './polling';

/** What needs whose approval now. */
export function usePolicy() {
  const api = useApi(requestsApiRef);
  return useQuery({
    queryKey: [queryKey, 'policy'],
    queryFn: ({ signal }) => api.getPolicy({ signal }),
  });
}

export function usePolicyVersions() {
  const api = useApi(requestsApiRef);
  return useInfiniteQuery({
    queryKey: [queryKey, 'policy-versions'],
    queryFn: ({ pageParam, signal }) =>
      api.listPolicyVersions(
        { limit: pageSize, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

export function usePolicyMutations() {
  const api = useApi(requestsApiRef);
  const client = useQueryClient();
  return {
    publish: useMutation({
      mutationFn: (body: NewPolicyVersion) => api.publishPolicy(body),
      onSettled: () => client.invalidateQueries({ queryKey: [queryKey] }),
    }),
    tryOut: useMutation({
      mutationFn: (body: PolicyTrial) => api.tryPolicy(body),
    }),
  };
}
