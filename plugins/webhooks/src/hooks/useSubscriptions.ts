import { useApi } from '@backstage/frontend-plugin-api';
import {
  DeliveryState,
  NewSubscription,
  ReplayRequest,
  SubscriptionChange,
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

/** Subscriptions of an organisation fit on one page of the API. */
const mostSubscriptions = 500;

/** Milliseconds between two looks. */
const pollInterval = 5_000;

export function useSubscriptions({ search, workspaceId }: ListFilterValue) {
  const api = useApi(webhooksApiRef);
  return useQuery({
    queryKey: [webhooksKey, 'subscriptions', search, workspaceId],
    queryFn: async ({ signal }) =>
      (
        await api.listSubscriptions(
          {
            limit: mostSubscriptions,
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

export function useSubscription(id: string) {
  const api = useApi(webhooksApiRef);
  return useQuery({
    queryKey: [webhooksKey, 'subscription', id],
    queryFn: ({ signal }) => api.getSubscription(id, { signal }),
    refetchInterval: pollInterval,
  });
}

export function useDeliveries(subscriptionId: string, state?: DeliveryState) {
  const api = useApi(webhooksApiRef);
  return useInfiniteQuery({
    queryKey: [webhooksKey, 'deliveries', subscriptionId, state],
    queryFn: ({ pageParam, signal }) =>
      api.listDeliveries(
        subscriptionId,
        { state, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: pollInterval,
  });
}

export function useDelivery(id: string) {
  const api = useApi(webhooksApiRef);
  return useQuery({
    queryKey: [webhooksKey, 'delivery', id],
    queryFn: ({ signal }) => api.getDelivery(id, { signal }),
    refetchInterval: pollInterval,
  });
}

export function useEventTypes() {
  const api = useApi(webhooksApiRef);
  return useQuery({
    queryKey: [webhooksKey, 'event-types'],
    queryFn: async ({ signal }) => (await api.listEventTypes({ signal })).items,
    staleTime: 300_000,
  });
}

export function useSubscriptionMutations() {
  const api = useApi(webhooksApiRef);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [webhooksKey] });
  return {
    create: useMutation({
      mutationFn: (body: NewSubscription) => api.createSubscription(body),
      onSettled,
    }),
    update: useMutation({
      mutationFn: ({
        id,
        change,
      }: {
        id: string;
        change: SubscriptionChange;
      }) => api.updateSubscription(id, change),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => api.deleteSubscription(id),
      onSettled,
    }),
    rotate: useMutation({
      mutationFn: (id: string) => api.rotateSubscriptionSecret(id, {}),
      onSettled,
    }),
    test: useMutation({
      mutationFn: (id: string) => api.sendTestEvent(id),
      onSettled,
    }),
    replay: useMutation({
      mutationFn: ({ id, request }: { id: string; request: ReplayRequest }) =>
        api.replayDeliveries(id, request),
      onSettled,
    }),
  };
}
