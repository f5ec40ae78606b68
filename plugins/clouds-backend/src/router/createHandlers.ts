import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedReaching } from '../reaching/AuthorizedReaching';
import { AuthorizedAccountService } from '../service/AuthorizedAccountService';
import { AuthorizedInstanceService } from '../service/AuthorizedInstanceService';
import { AuthorizedResourceService } from '../service/AuthorizedResourceService';
import { AuthorizedUsageService } from '../service/AuthorizedUsageService';
import { AuthorizedDriverService } from '../service/AuthorizedDriverService';
import { accountHandlers } from './accountHandlers';
import { driverHandlers } from './driverHandlers';
import { instanceHandlers } from './instanceHandlers';
import { reachingHandlers } from './reachingHandlers';
import { resourceHandlers } from './resourceHandlers';
import { workspaceHandlers } from './workspaceHandlers';

export interface HandlerServices {
  accounts: AuthorizedAccountService;
  drivers: AuthorizedDriverService;
  instances: AuthorizedInstanceService;
  reaching: AuthorizedReaching;
  resources: AuthorizedResourceService;
  usage: AuthorizedUsageService;
}

/** What does each operation of the API, for its route and for its actions. */
export function createHandlers(
  services: HandlerServices,
): OperationHandlers<CloudsOperations> {
  return {
    ...accountHandlers(services.accounts),
    ...driverHandlers(services.drivers),
    ...instanceHandlers(services.instances),
    ...reachingHandlers(services.reaching),
    ...resourceHandlers(services.resources),
    ...workspaceHandlers(services),
  };
}
