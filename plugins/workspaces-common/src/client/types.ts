import { components, operations } from './schema.gen';

/** Every operation of the API, by its id. */
export type WorkspacesOperations = operations;

type Schemas = components['schemas'];

export type Workspace = Schemas['Workspace'];
export type WorkspacePage = Schemas['WorkspacePage'];
export type WorkspaceLimits = Schemas['WorkspaceLimits'];
export type NewWorkspace = Schemas['NewWorkspace'];
export type WorkspaceChange = Schemas['WorkspaceChange'];
export type Member = Schemas['Member'];
export type MemberPage = Schemas['MemberPage'];
export type NewMember = Schemas['NewMember'];
export type MemberChange = Schemas['MemberChange'];
export type WorkspaceRole = Schemas['WorkspaceRole'];
export type NewRole = Schemas['NewRole'];
export type RoleChange = Schemas['RoleChange'];
export type KnownPermission = Schemas['KnownPermission'];
export type KnownPermissions = Schemas['KnownPermissions'];
export type AccessReason = Schemas['AccessReason'];
export type PermissionAccess = Schemas['PermissionAccess'];
export type PersonAccess = Schemas['PersonAccess'];
export type ThingAccess = Schemas['ThingAccess'];
/** What is told of the access table: all of it, or what changed. */
export type AccessTableAnswer = Schemas['AccessTable'];

/** Query parameters of an operation of the API, by its id. */
export type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;

export type WorkspaceSort = NonNullable<QueryOf<'listWorkspaces'>['sort']>;
export type WorkspaceState = Workspace['state'];
export type WorkspaceEnvironment = Workspace['environment'];
