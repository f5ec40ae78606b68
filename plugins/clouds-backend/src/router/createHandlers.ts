import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedReaching } from '../reaching/AuthorizedReaching';
import { AuthorizedAdoptionService } from '../service/adoption/AuthorizedAdoptionService';
import { AuthorizedAccountService } from '../service/AuthorizedAccountService';
import { AuthorizedInstanceService } from '../service/AuthorizedInstanceService';
import { AuthorizedInventoryService } from '../service/AuthorizedInventoryService';
import { AuthorizedResourceService } from '../service/AuthorizedResourceService';
import { AuthorizedUsageService } from '../service/AuthorizedUsageService';
import { AuthorizedDriverService } from '../service/AuthorizedDriverService';
import { AuthorizedDeploymentService } from '../service/deployments/AuthorizedDeploymentService';
import { AuthorizedDeploymentTemplates } from '../service/deployments/AuthorizedDeploymentTemplates';
import { accountHandlers } from './accountHandlers';
import { deploymentHandlers } from './deploymentHandlers';
import { deploymentTemplateHandlers } from './deploymentTemplateHandlers';
import { AuthorizedDriverPackageService } from '../service/AuthorizedDriverPackageService';
import { driverPackageHandlers } from './driverPackageHandlers';
import { adoptionHandlers } from './adoptionHandlers';
import { driverHandlers } from './driverHandlers';
import { instanceHandlers } from './instanceHandlers';
import { inventoryHandlers } from './inventoryHandlers';
import { reachingHandlers } from './reachingHandlers';
import { resourceHandlers } from './resourceHandlers';
import { workspaceHandlers } from './workspaceHandlers';

export interface HandlerServices {
  accounts: AuthorizedAccountService;
  deployments: AuthorizedDeploymentService;
  adoptions: AuthorizedAdoptionService;
  deploymentTemplates: AuthorizedDeploymentTemplates;
  drivers: AuthorizedDriverService;
  driverPackages: AuthorizedDriverPackageService;
  instances: AuthorizedInstanceService;
  inventory: AuthorizedInventoryService;
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
    ...deploymentHandlers(services.deployments),
    ...adoptionHandlers(services.adoptions),
    ...deploymentTemplateHandlers(services.deploymentTemplates),
    ...driverHandlers(services.drivers),
    ...driverPackageHandlers(services.driverPackages),
    ...instanceHandlers(services.instances),
    ...inventoryHandlers(services.inventory),
    ...reachingHandlers(services.reaching),
    ...resourceHandlers(services.resources),
    ...workspaceHandlers(services),
  };
}
