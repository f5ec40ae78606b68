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
  auditEventExportPermission,
  auditEventReadPermission,
  auditEventResourceType,
  auditTrailVerifyPermission,
} from '@rackstage/plugin-audit-common';
import { EventsStore } from './database/EventsStore';

const resourceRef = createPermissionResourceRef<
  OwnedResource,
  AccessCondition
>().with({ pluginId: 'audit', resourceType: auditEventResourceType });

const rules = createAccessRules(resourceRef);

/** Makes the permissions of this context known, and what decides on them. */
export function addPermissions(
  registry: PermissionsRegistryService,
  permissions: PermissionsService,
  events: EventsStore,
) {
  registry.addPermissions([
    auditEventExportPermission,
    auditTrailVerifyPermission,
  ]);
  registry.addResourceType({
    resourceRef,
    getResources: ids => resourcesInOrder(ids, events.owned(ids)),
    permissions: [auditEventReadPermission],
    rules: Object.values(rules),
  });
  return new Authorizer(
    permissions,
    registry.getPermissionRuleset(resourceRef),
  );
}
