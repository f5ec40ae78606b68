import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { openapi } from '@rackstage/plugin-clouds-common/openapi';
import { createOperationsRouter } from '@rackstage/openapi-router';
import { Router } from 'express';
import { AuthorizedAccountService } from '../service/AuthorizedAccountService';
import { AuthorizedInstanceService } from '../service/AuthorizedInstanceService';
import { AuthorizedResourceService } from '../service/AuthorizedResourceService';
import { accountHandlers } from './accountHandlers';
import { auditDetails } from './auditDetails';
import { instanceHandlers } from './instanceHandlers';
import { resourceHandlers } from './resourceHandlers';

export interface RouterOptions {
  accounts: AuthorizedAccountService;
  instances: AuthorizedInstanceService;
  resources: AuthorizedResourceService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

export function createRouter(options: RouterOptions): Promise<Router> {
  return createOperationsRouter<CloudsOperations>({
    document: openapi,
    handlers: {
      ...accountHandlers(options.accounts),
      ...instanceHandlers(options.instances),
      ...resourceHandlers(options.resources),
    },
    httpAuth: options.httpAuth,
    auditor: options.auditor,
    auditDetails,
    // A pasted document of 64 KiB, and what JSON adds to it.
    bodyLimit: '256kb',
  });
}
