import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  AccessCondition,
  Authorizer,
  createAccessRules,
  OwnedResource,
  resourcesInOrder,
} from '@rackstage/ownership';
import {
  requestResourceType,
  requestsDelegationManagePermission,
  requestsPolicyReadPermission,
  requestsPolicyUpdatePermission,
  requestsRequestCreatePermission,
  requestsRequestDecidePermission,
  requestsRequestManagePermission,
  requestsRequestReadPermission,
} from '@rackstage/plugin-requests-common';
import { RequestsStore } from './database/RequestsStore';

const resourceRef = createPermissionResourceRef<
  OwnedResource,
  AccessCondition
>().with({ pluginId: 'requests', resourceType: requestResourceType });

const rules = createAccessRules(resourceRef);

/** Makes the permissions of this context known, and what decides on them. */
export function addPermissions(
  registry: PermissionsRegistryService,
  permissions: PermissionsService,
  requests: RequestsStore,
) {
  registry.addPermissions([
    requestsRequestCreatePermission,
    requestsRequestDecidePermission,
    requestsDelegationManagePermission,
    requestsPolicyReadPermission,
    requestsPolicyUpdatePermission,
  ]);
  registry.addResourceType({
    resourceRef,
    getResources: ids => resourcesInOrder(ids, requests.getMany(ids)),
    permissions: [
      requestsRequestReadPermission,
      requestsRequestManagePermission,
    ],
    rules: Object.values(rules),
  });
  return new Authorizer(
    permissions,
    registry.getPermissionRuleset(resourceRef),
  );
}
