import { useApi } from '@backstage/frontend-plugin-api';
import { DeploymentTemplateChange } from '@rackstage/plugin-clouds-common';
import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { cloudsApiRef } from '../api/cloudsApi';
import { cloudsKey } from '../api/CloudsQueries';
import { pageSize, pollInterval } from './polling';

const key = [cloudsKey, 'deployment-templates'];

export function useDeploymentTemplates() {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.listDeploymentTemplates(
        { limit: pageSize, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    refetchInterval: pollInterval(false),
  });
}

/** What can be asked of a saved template; the list is read again after it. */
export function useDeploymentTemplateRequests(id: string) {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: key });
  return {
    update: useMutation({
      mutationFn: (change: DeploymentTemplateChange) =>
        api.updateDeploymentTemplate(id, change),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: () => api.deleteDeploymentTemplate(id),
      onSettled,
    }),
  };
}
