import { useApi } from '@backstage/frontend-plugin-api';
import {
  EndpointChange,
  EndpointTrial,
  NewEndpoint,
} from '@rackstage/plugin-webhooks-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { webhooksApiRef } from '../api/webhooksApi';
import { webhooksKey } from '../api/WebhooksQueries';
import { ListFilterValue } from './useListFilter';

/** Endpoints of an organisation fit on one page of the API. */
const mostEndpoints = 500;

/** Milliseconds between two looks. */
const pollInterval = 5_000;

export function useEndpoints({ search, workspaceId }: ListFilterValue) {
  const api = useApi(webhooksApiRef);
  return useQuery({
    queryKey: [webhooksKey, 'endpoints', search, workspaceId],
    queryFn: async ({ signal }) =>
      (
        await api.listEndpoints(
          {
            limit: mostEndpoints,
            q: search || undefined,
            workspaceId: workspaceId === undefined ? undefined : [workspaceId],
          },
          { signal },
        )
      ).items,
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval,
  });
}

export function useEndpoint(id: string) {
  const api = useApi(webhooksApiRef);
  return useQuery({
    queryKey: [webhooksKey, 'endpoint', id],
    queryFn: ({ signal }) => api.getEndpoint(id, { signal }),
    refetchInterval: pollInterval,
  });
}

export function useReceivedEvents(endpointId: string) {
  const api = useApi(webhooksApiRef);
  return useInfiniteQuery({
    queryKey: [webhooksKey, 'received-events', endpointId],
    queryFn: ({ pageParam, signal }) =>
      api.listReceivedEvents(endpointId, { cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    refetchInterval: pollInterval,
  });
}

export function useReceivedEvent(id: string) {
  const api = useApi(webhooksApiRef);
  return useQuery({
    queryKey: [webhooksKey, 'received-event', id],
    queryFn: ({ signal }) => api.getReceivedEvent(id, { signal }),
    refetchInterval: pollInterval,
  });
}

export function useEndpointMutations() {
  const api = useApi(webhooksApiRef);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [webhooksKey] });
  return {
    create: useMutation({
      mutationFn: (body: NewEndpoint) => api.createEndpoint(body),
      onSettled,
    }),
    update: useMutation({
      mutationFn: ({ id, change }: { id: string; change: EndpointChange }) =>
        api.updateEndpoint(id, change),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.deleteEndpoint(id),
      onSettled,
    }),
    rotate: useMutation({
      mutationFn: (id: string) => api.rotateEndpointSecret(id, {}),
      onSettled,
    }),
    replay: useMutation({
      mutationFn: (eventId: string) => api.replayReceivedEvent(eventId),
      onSettled,
    }),
    trial: useMutation({
      mutationFn: (trial: EndpointTrial) => api.tryEndpoint(trial),
    }),
  };
}
