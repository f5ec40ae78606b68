import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { openapi } from '@rackstage/plugin-clouds-common/openapi';
import {
  createOperationsRouter,
  OperationHandlers,
} from '@rackstage/openapi-router';
import { Router } from 'express';
import { auditDetails } from './auditDetails';

export interface RouterOptions {
  handlers: OperationHandlers<CloudsOperations>;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

export function createRouter(options: RouterOptions): Promise<Router> {
  return createOperationsRouter<CloudsOperations>({
    document: openapi,
    handlers: options.handlers,
    httpAuth: options.httpAuth,
    auditor: options.auditor,
    auditDetails,
    // A pasted document of 64 KiB, and what JSON adds to it.
    bodyLimit: '256kb',
    // Packages of drivers.
    rawBodies: { type: 'application/gzip', limit: '20mb' },
  });
}
