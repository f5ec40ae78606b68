import { PermissionsService } from '@backstage/backend-plugin-api';
import { addPermissions } from '../permissions';
import { AccountVisibility } from '../service/AccountVisibility';
import { AuthorizedAccountService } from '../service/AuthorizedAccountService';
import { AuthorizedDriverPackageService } from '../service/AuthorizedDriverPackageService';
import { AuthorizedDriverService } from '../service/AuthorizedDriverService';
import { AuthorizedInstanceService } from '../service/AuthorizedInstanceService';
import { AuthorizedInventoryService } from '../service/AuthorizedInventoryService';
import { AuthorizedResourceService } from '../service/AuthorizedResourceService';
import { AuthorizedUsageService } from '../service/AuthorizedUsageService';
import { AuthorizedAdoptionService } from '../service/adoption/AuthorizedAdoptionService';
import { AuthorizedDeploymentService } from '../service/deployments/AuthorizedDeploymentService';
import { AuthorizedDeploymentTemplates } from '../service/deployments/AuthorizedDeploymentTemplates';
import type { CloudsContext } from './CloudsContext';

/** The services as callers meet them: each asks what its caller may. */
export function authorizedServices(
  context: CloudsContext,
  authorizers: ReturnType<typeof addPermissions>,
  permissions: PermissionsService,
) {
  const { stores } = context;
  const { accountAuthorizer, instanceAuthorizer, resourceAuthorizer } =
    authorizers;
  const accountVisibility = new AccountVisibility(
    stores.accounts,
    accountAuthorizer,
  );
  const deployments = new AuthorizedDeploymentService(
    context.deploymentService,
    instanceAuthorizer,
    accountVisibility,
  );
  return {
    accounts: new AuthorizedAccountService(
      context.accountService,
      accountAuthorizer,
      { instances: instanceAuthorizer, resources: resourceAuthorizer },
    ),
    deployments,
    deploymentTemplates: new AuthorizedDeploymentTemplates(
      context.savedTemplates,
      deployments,
      instanceAuthorizer,
    ),
    adoptions: new AuthorizedAdoptionService({
      ...stores,
      service: context.adoptionService,
      driftService: context.driftService,
      instanceAuthorizer,
      resourceAuthorizer,
      accountVisibility,
    }),
    drivers: new AuthorizedDriverService(context.driverService, permissions),
    driverPackages: new AuthorizedDriverPackageService(
      context.driverPackageService,
      permissions,
    ),
    usage: new AuthorizedUsageService(context.room, instanceAuthorizer),
    instances: new AuthorizedInstanceService(
      context.instanceService,
      instanceAuthorizer,
      accountVisibility,
    ),
    inventory: new AuthorizedInventoryService({
      service: context.inventoryService,
      accounts: stores.accounts,
      accountVisibility,
      authorizers: {
        accounts: accountAuthorizer,
        instances: instanceAuthorizer,
        resources: resourceAuthorizer,
      },
    }),
    reaching: context.reaching.authorized(authorizers),
    resources: new AuthorizedResourceService({
      service: context.resourceService,
      authorizer: resourceAuthorizer,
      instanceAuthorizer,
      accountVisibility,
      instances: stores.instances,
      resources: stores.resources,
    }),
  };
}
