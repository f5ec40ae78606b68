import { useApi } from '@backstage/frontend-plugin-api';
import {
  Deployment,
  DeploymentChange,
  DeploymentGroupRequest,
  DeploymentPhase,
  DeploymentPowerChange,
  DeploymentScaling,
  NewDeploymentTemplate,
  QueryOf,
} from '@rackstage/plugin-clouds-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { cloudsApiRef } from '../api/cloudsApi';
import { cloudsKey } from '../api/CloudsQueries';
import { pageSize, pollInterval } from './polling';
import { useListFilter } from './useListFilter';

type Filter = Omit<QueryOf<'listDeployments'>, 'limit' | 'cursor'>;

/** Phases that end by themselves, so that it is worth looking again soon. */
const passing: DeploymentPhase[] = [
  'Creating',
  'Changing',
  'RollingBack',
  'Deleting',
];

const isPassing = (deployment?: Pick<Deployment, 'phase'>) =>
  deployment !== undefined && passing.includes(deployment.phase);

/** Which deployments are shown, as the address says. */
export function useDeploymentFilter() {
  const { filter, sort, ...rest } = useListFilter();
  const { q, phase, owner, workspaceId } = filter;
  return {
    filter: useMemo(
      () => ({ q, phase, owner, workspaceId, sort }) as Filter,
      [q, phase, owner, workspaceId, sort],
    ),
    ...rest,
  };
}

export function useDeployments(filter: Filter) {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'deployments', filter],
    queryFn: ({ pageParam, signal }) =>
      api.listDeployments(
        { ...filter, limit: pageSize, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      pollInterval(
        state.data?.pages.some(({ items }) => items.some(isPassing)) ?? false,
      ),
  });
}

export function useDeploymentFacets(filter: Filter) {
  const api = useApi(cloudsApiRef);
  const { sort, ...counted } = filter;
  return useQuery({
    queryKey: [cloudsKey, 'deployment-facets', counted],
    queryFn: ({ signal }) => api.countDeployments(counted, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval(false),
  });
}

export function useDeployment(id: string) {
  const api = useApi(cloudsApiRef);
  return useQuery({
    queryKey: [cloudsKey, 'deployment', id],
    queryFn: ({ signal }) => api.getDeployment(id, { signal }),
    refetchInterval: ({ state }) =>
      pollInterval(!state.error && isPassing(state.data)),
  });
}

export function useDeploymentEvents(id: string) {
  const api = useApi(cloudsApiRef);
  return useInfiniteQuery({
    queryKey: [cloudsKey, 'deployment-events', id],
    queryFn: ({ pageParam, signal }) =>
      api.listDeploymentEvents(
        id,
        { limit: 50, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    refetchInterval: pollInterval(false),
  });
}

export function useSaveAsTemplate(id: string) {
  const api = useApi(cloudsApiRef);
  return useMutation({
    mutationFn: (template: NewDeploymentTemplate) =>
      api.createDeploymentTemplate(id, template),
  });
}

/** Everything that can be asked of one deployment; what is shown is read again after it. */
export function useDeploymentRequests(id: string) {
  const api = useApi(cloudsApiRef);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [cloudsKey] });
  return {
    power: useMutation({
      mutationFn: (change: DeploymentPowerChange) =>
        api.changeDeploymentPower(id, change),
      onSettled,
    }),
    scale: useMutation({
      mutationFn: (scaling: DeploymentScaling) =>
        api.scaleDeployment(id, scaling),
      onSettled,
    }),
    addGroup: useMutation({
      mutationFn: (group: DeploymentGroupRequest) =>
        api.addDeploymentGroup(id, group),
      onSettled,
    }),
    update: useMutation({
      mutationFn: (change: DeploymentChange) =>
        api.updateDeployment(id, change),
      onSettled,
    }),
    terminate: useMutation({
      mutationFn: () => api.deleteDeployment(id),
      onSettled,
    }),
  };
}
