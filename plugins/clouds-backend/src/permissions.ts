import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  cloudsAccountCreatePermission,
  cloudsAccountDeletePermission,
  cloudsAccountReadPermission,
  cloudsAccountUpdatePermission,
  cloudsClusterAccessPermission,
  cloudsDriverUpdatePermission,
  cloudsInstanceCreatePermission,
  cloudsInstanceDeletePermission,
  cloudsInstanceReadPermission,
  cloudsInstanceUpdatePermission,
  cloudsResourceCreatePermission,
  cloudsResourceDeletePermission,
  cloudsResourceReadPermission,
  cloudsResourceUpdatePermission,
} from '@rackstage/plugin-clouds-common';
import {
  cloudAccountPermissionResourceRef,
  cloudAccountPermissionRules,
  cloudInstancePermissionResourceRef,
  cloudInstancePermissionRules,
  cloudResourcePermissionResourceRef,
  cloudResourcePermissionRules,
} from '@rackstage/plugin-clouds-node';
import { AccountsStore } from './database/AccountsStore';
import { DeploymentsStore } from './database/DeploymentsStore';
import { InstancesStore } from './database/InstancesStore';
import { ResourcesStore } from './database/ResourcesStore';
import { Authorizer, OwnedResource } from '@rackstage/ownership';

/** Makes the permissions of this context known, and what decides on them. */
export function addPermissions(
  registry: PermissionsRegistryService,
  permissions: PermissionsService,
  stores: {
    accounts: AccountsStore;
    deployments: Pick<DeploymentsStore, 'getMany'>;
    instances: InstancesStore;
    resources: ResourcesStore;
  },
) {
  registry.addPermissions([
    cloudsAccountCreatePermission,
    cloudsDriverUpdatePermission,
    cloudsInstanceCreatePermission,
    cloudsResourceCreatePermission,
  ]);
  registry.addResourceType({
    resourceRef: cloudAccountPermissionResourceRef,
    getResources: ids => inOrder(ids, stores.accounts.getMany(ids)),
    permissions: [
      cloudsAccountReadPermission,
      cloudsAccountUpdatePermission,
      cloudsAccountDeletePermission,
    ],
    rules: Object.values(cloudAccountPermissionRules),
  });
  registry.addResourceType({
    resourceRef: cloudInstancePermissionResourceRef,
    // A deployment is its instances, so that the same is decided on it.
    getResources: async ids =>
      inOrder<OwnedResource & { id: string }>(
        ids,
        Promise.all([
          stores.instances.getMany(ids),
          stores.deployments.getMany(ids),
        ]).then(found => found.flat()),
      ),
    permissions: [
      cloudsInstanceReadPermission,
      cloudsInstanceUpdatePermission,
      cloudsInstanceDeletePermission,
    ],
    rules: Object.values(cloudInstancePermissionRules),
  });
  registry.addResourceType({
    resourceRef: cloudResourcePermissionResourceRef,
    getResources: ids => inOrder(ids, stores.resources.getMany(ids)),
    permissions: [
      cloudsResourceReadPermission,
      cloudsResourceUpdatePermission,
      cloudsResourceDeletePermission,
      cloudsClusterAccessPermission,
    ],
    rules: Object.values(cloudResourcePermissionRules),
  });
  return {
    accountAuthorizer: new Authorizer(
      permissions,
      registry.getPermissionRuleset(cloudAccountPermissionResourceRef),
    ),
    instanceAuthorizer: new Authorizer(
      permissions,
      registry.getPermissionRuleset(cloudInstancePermissionResourceRef),
    ),
    resourceAuthorizer: new Authorizer(
      permissions,
      registry.getPermissionRuleset(cloudResourcePermissionResourceRef),
    ),
  };
}

async function inOrder<T extends { id: string }>(
  ids: string[],
  found: Promise<T[]>,
): Promise<(T | undefined)[]> {
  const byId = new Map((await found).map(item => [item.id, item]));
  return ids.map(id => byId.get(id));
}
