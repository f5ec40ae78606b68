import { createPermission } from '@backstage/plugin-permission-common';

export * from './accessTokenPermissions';

/** Resource type of permissions about one workspace. */
export const workspaceResourceType = 'workspaces-workspace';

export const workspacesWorkspaceCreatePermission = createPermission({
  name: 'workspaces.workspace.create',
  attributes: { action: 'create' },
});

/** Its members and limits too. */
export const workspacesWorkspaceReadPermission = createPermission({
  name: 'workspaces.workspace.read',
  attributes: { action: 'read' },
  resourceType: workspaceResourceType,
});

/** Its title and what it is for; to archive it and open it again. */
export const workspacesWorkspaceUpdatePermission = createPermission({
  name: 'workspaces.workspace.update',
  attributes: { action: 'update' },
  resourceType: workspaceResourceType,
});

/** Limits and environment: what a workspace's owner cannot give themselves. */
export const workspacesLimitUpdatePermission = createPermission({
  name: 'workspaces.limit.update',
  attributes: { action: 'update' },
  resourceType: workspaceResourceType,
});

export const workspacesMemberUpdatePermission = createPermission({
  name: 'workspaces.member.update',
  attributes: { action: 'update' },
  resourceType: workspaceResourceType,
});

/** Roles, and what they are made of. */
export const workspacesRoleReadPermission = createPermission({
  name: 'workspaces.role.read',
  attributes: { action: 'read' },
});

export const workspacesRoleUpdatePermission = createPermission({
  name: 'workspaces.role.update',
  attributes: { action: 'update' },
});

/** What others may do, and why. */
export const workspacesAccessReadPermission = createPermission({
  name: 'workspaces.access.read',
  attributes: { action: 'read' },
});
