import {
  Member,
  Workspace,
  WorkspaceRole,
} from '@rackstage/plugin-workspaces-common';

export type WorkspaceRecord = Omit<Workspace, 'memberCount'>;

/** What the catalog knows is not kept. */
export type MemberRecord = Omit<Member, 'title' | 'gone'>;

export type RoleRecord = Required<Pick<WorkspaceRole, 'revision'>> &
  Omit<WorkspaceRole, 'builtIn' | 'revision'>;
