import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedAdoptionService } from '../service/adoption/AuthorizedAdoptionService';
import { AuthorizedAccountService } from '../service/AuthorizedAccountService';
import { AuthorizedInstanceService } from '../service/AuthorizedInstanceService';
import { AuthorizedResourceService } from '../service/AuthorizedResourceService';
import { AuthorizedUsageService } from '../service/AuthorizedUsageService';
import { AuthorizedDriverService } from '../service/AuthorizedDriverService';
import { accountHandlers } from './accountHandlers';
import { adoptionHandlers } from './adoptionHandlers';
import { driverHandlers } from './driverHandlers';
import { instanceHandlers } from './instanceHandlers';
import { resourceHandlers } from './resourceHandlers';
import { workspaceHandlers } from './workspaceHandlers';

export interface HandlerServices {
  accounts: AuthorizedAccountService;
  adoptions: AuthorizedAdoptionService;
  drivers: AuthorizedDriverService;
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
    ...adoptionHandlers(services.adoptions),
    ...driverHandlers(services.drivers),
    ...instanceHandlers(services.instances),
    ...resourceHandlers(services.resources),
    ...workspaceHandlers(services),
  };
}
