import { OperationHandlers } from '@rackstage/openapi-router';
import { WebhooksOperations } from '@rackstage/plugin-webhooks-common';
import { AuthorizedEndpointService } from '../service/AuthorizedEndpointService';
import { AuthorizedSubscriptionService } from '../service/AuthorizedSubscriptionService';
import { EventRegistry } from '../service/EventRegistry';
import { endpointHandlers } from './endpointHandlers';
import { subscriptionHandlers } from './subscriptionHandlers';

export interface HandlerServices {
  subscriptions: AuthorizedSubscriptionService;
  endpoints: AuthorizedEndpointService;
  registry: EventRegistry;
}

/** What each operation does, for requests and for actions. */
export function createHandlers({
  subscriptions,
  endpoints,
  registry,
}: HandlerServices): OperationHandlers<WebhooksOperations> {
  return {
    ...subscriptionHandlers(subscriptions, registry),
    ...endpointHandlers(endpoints),
  };
}
