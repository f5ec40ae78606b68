import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedAccountService } from '../service/AuthorizedAccountService';
import { AuthorizedInstanceService } from '../service/AuthorizedInstanceService';
import { AuthorizedResourceService } from '../service/AuthorizedResourceService';
import { AuthorizedUsageService } from '../service/AuthorizedUsageService';
import { AuthorizedDriverService } from '../service/AuthorizedDriverService';
import { accountHandlers } from './accountHandlers';
import { AuthorizedDriverPackageService } from '../service/AuthorizedDriverPackageService';
import { driverPackageHandlers } from './driverPackageHandlers';
import { driverHandlers } from './driverHandlers';
import { instanceHandlers } from './instanceHandlers';
import { resourceHandlers } from './resourceHandlers';
import { workspaceHandlers } from './workspaceHandlers';

export interface HandlerServices {
  accounts: AuthorizedAccountService;
  drivers: AuthorizedDriverService;
  driverPackages: AuthorizedDriverPackageService;
  instances: AuthorizedInstanceService;
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
    ...driverPackageHandlers(services.driverPackages),
    ...instanceHandlers(services.instances),
    ...resourceHandlers(services.resources),
    ...workspaceHandlers(services),
  };
}
