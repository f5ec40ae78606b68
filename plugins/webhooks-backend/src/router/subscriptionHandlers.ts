import { OperationHandlers } from '@rackstage/openapi-router';
import { WebhooksOperations } from '@rackstage/plugin-webhooks-common';
import { pageQuery } from '@rackstage/stores';
import { AuthorizedSubscriptionService } from '../service/AuthorizedSubscriptionService';
import { EventRegistry } from '../service/EventRegistry';

type SubscriptionOperations = Pick<
  WebhooksOperations,
  | 'listEventTypes'
  | 'listSubscriptions'
  | 'createSubscription'
  | 'getSubscription'
  | 'updateSubscription'
  | 'deleteSubscription'
  | 'rotateSubscriptionSecret'
  | 'sendTestEvent'
  | 'listDeliveries'
  | 'replayDeliveries'
  | 'getDelivery'
>;

export function subscriptionHandlers(
  subscriptions: AuthorizedSubscriptionService,
  registry: EventRegistry,
): OperationHandlers<SubscriptionOperations> {
  return {
    // Documentation: it says nothing about what anybody has.
    listEventTypes: async () => ({ items: registry.types() }),
    listSubscriptions: ({ query, credentials }) =>
      subscriptions.list(
        {
          ...pageQuery(query),
          search: query.q,
          workspaceIds: query.workspaceId,
        },
        credentials,
      ),
    createSubscription: ({ body, credentials }) =>
      subscriptions.create(body, credentials),
    getSubscription: ({ path, credentials }) =>
      subscriptions.get(path.id, credentials),
    updateSubscription: ({ path, body, credentials }) =>
      subscriptions.update(path.id, body, credentials),
    deleteSubscription: ({ path, credentials }) =>
      subscriptions.delete(path.id, credentials),
    rotateSubscriptionSecret: ({ path, body, credentials }) =>
      subscriptions.rotateSecret(path.id, body, credentials),
    sendTestEvent: ({ path, credentials }) =>
      subscriptions.sendTest(path.id, credentials),
    listDeliveries: ({ path, query, credentials }) =>
      subscriptions.listDeliveries(
        {
          ...pageQuery(query),
          subscriptionId: path.id,
          state: query.state,
          from: query.from,
          until: query.until,
        },
        credentials,
      ),
    replayDeliveries: ({ path, body, credentials }) =>
      subscriptions.replay(path.id, body, credentials),
    getDelivery: ({ path, credentials }) =>
      subscriptions.getDelivery(path.id, credentials),
  };
}
