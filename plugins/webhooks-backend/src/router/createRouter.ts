import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { createOperationsRouter } from '@rackstage/openapi-router';
import { WebhooksOperations } from '@rackstage/plugin-webhooks-common';
import { openapi } from '@rackstage/plugin-webhooks-common/openapi';
import { Router } from 'express';
import { AuthorizedEndpointService } from '../service/AuthorizedEndpointService';
import { AuthorizedSubscriptionService } from '../service/AuthorizedSubscriptionService';
import { EventRegistry } from '../service/EventRegistry';
import { auditDetails } from './auditDetails';
import { endpointHandlers } from './endpointHandlers';
import { subscriptionHandlers } from './subscriptionHandlers';

export interface RouterOptions {
  subscriptions: AuthorizedSubscriptionService;
  endpoints: AuthorizedEndpointService;
  registry: EventRegistry;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

export function createRouter(options: RouterOptions): Promise<Router> {
  return createOperationsRouter<WebhooksOperations>({
    document: openapi,
    handlers: {
      ...subscriptionHandlers(options.subscriptions, options.registry),
      ...endpointHandlers(options.endpoints),
    },
    httpAuth: options.httpAuth,
    auditor: options.auditor,
    auditDetails,
    // A sample payload is as large as an event may be, and what JSON adds to it.
    bodyLimit: '384kb',
  });
}
