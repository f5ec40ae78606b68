import { BasicPermission } from '@backstage/plugin-permission-common';

/** What policies want to know of a workspace. */
export interface RequestWorkspace {
  environment: string;
  costCentre?: string;
}

/** Who is who in workspaces. */
export interface ApproverDirectory {
  /**
   * A workspace in which something new may be made.
   *
   * @throws NotFoundError, ConflictError
   */
  workspace(id: string): Promise<RequestWorkspace>;

  /** The roles of somebody in a workspace. */
  rolesOf(claims: string[], workspaceId: string): Promise<string[]>;

  /** Entity refs of the users and groups that have a role in a workspace. */
  membersWith(role: string, workspaceId: string): Promise<string[]>;

  /**
   * Whether somebody may make a thing by the roles that they have now, whoever
   * asks.
   *
   * @param claims - entity refs of the person and their groups
   */
  mayMake(
    permission: BasicPermission,
    thing: { owner: string; workspaceId: string },
    claims: string[],
  ): Promise<boolean>;
}
