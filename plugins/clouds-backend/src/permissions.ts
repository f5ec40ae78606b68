import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  cloudsAccountCreatePermission,
  cloudsAccountDeletePermission,
  cloudsAccountReadPermission,
  cloudsAccountUpdatePermission,
  cloudsDriverUpdatePermission,
  cloudsInstanceConnectPermission,
  cloudsInstanceCreatePermission,
  cloudsInstanceDeletePermission,
  cloudsInstanceReadPermission,
  cloudsInstanceTrustPermission,
  cloudsInstanceUpdatePermission,
  cloudsRecordingViewPermission,
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
import { InstancesStore } from './database/InstancesStore';
import { ResourcesStore } from './database/ResourcesStore';
import { Authorizer } from '@rackstage/ownership';

/** Makes the permissions of this context known, and what decides on them. */
export function addPermissions(
  registry: PermissionsRegistryService,
  permissions: PermissionsService,
  stores: {
    accounts: AccountsStore;
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
    getResources: ids => inOrder(ids, stores.instances.getMany(ids)),
    permissions: [
      cloudsInstanceReadPermission,
      cloudsInstanceUpdatePermission,
      cloudsInstanceDeletePermission,
      cloudsInstanceConnectPermission,
      cloudsInstanceTrustPermission,
      cloudsRecordingViewPermission,
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
