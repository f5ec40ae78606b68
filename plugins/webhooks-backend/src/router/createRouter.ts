import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  createOperationsRouter,
  OperationHandlers,
} from '@rackstage/openapi-router';
import { WebhooksOperations } from '@rackstage/plugin-webhooks-common';
import { openapi } from '@rackstage/plugin-webhooks-common/openapi';
import { Router } from 'express';
import { auditDetails } from './auditDetails';

export interface RouterOptions {
  handlers: OperationHandlers<WebhooksOperations>;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

export function createRouter(options: RouterOptions): Promise<Router> {
  return createOperationsRouter<WebhooksOperations>({
    ...options,
    document: openapi,
    auditDetails,
    // A sample payload is as large as an event may be, and what JSON adds to it.
    bodyLimit: '384kb',
  });
}
