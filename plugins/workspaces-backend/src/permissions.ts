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
  workspaceResourceType,
  workspacesAccessReadPermission,
  workspacesLimitUpdatePermission,
  workspacesMemberUpdatePermission,
  workspacesRoleReadPermission,
  workspacesRoleUpdatePermission,
  workspacesWorkspaceCreatePermission,
  workspacesWorkspaceReadPermission,
  workspacesWorkspaceUpdatePermission,
} from '@rackstage/plugin-workspaces-common';
import { WorkspacesStore } from './database/WorkspacesStore';
import { guarded, GuardedWorkspace } from './service/WorkspaceGuard';

const resourceRef = createPermissionResourceRef<
  OwnedResource,
  AccessCondition
>().with({ pluginId: 'workspaces', resourceType: workspaceResourceType });

/** Makes the permissions of this context known, and what decides on them. */
export function addPermissions(
  registry: PermissionsRegistryService,
  permissions: PermissionsService,
  workspaces: WorkspacesStore,
) {
  registry.addPermissions([
    workspacesAccessReadPermission,
    workspacesRoleReadPermission,
    workspacesRoleUpdatePermission,
    workspacesWorkspaceCreatePermission,
  ]);
  registry.addResourceType({
    resourceRef,
    getResources: ids =>
      resourcesInOrder<GuardedWorkspace>(
        ids,
        workspaces.getMany(ids).then(found => found.map(guarded)),
      ),
    permissions: [
      workspacesLimitUpdatePermission,
      workspacesMemberUpdatePermission,
      workspacesWorkspaceReadPermission,
      workspacesWorkspaceUpdatePermission,
    ],
    rules: Object.values(createAccessRules(resourceRef)),
  });
  return new Authorizer(
    permissions,
    registry.getPermissionRuleset(resourceRef),
  );
}
