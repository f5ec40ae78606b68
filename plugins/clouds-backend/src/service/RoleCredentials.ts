import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { AccountCredentialsStore } from '../database/AccountCredentialsStore';

/** The roles that every workspace has, the one that may do most first. */
const ranked = ['owner', 'operator', 'developer', 'billing', 'viewer'];

export interface RoleCredentialsOptions {
  accountCredentials: Pick<AccountCredentialsStore, 'listRoles'>;
  workspaces: Pick<WorkspacesService, 'rolesOf'>;
  /** Entity refs of somebody and their groups. */
  claimsOf(userEntityRef: string): Promise<string[]>;
}

/** With which of an account's credentials something is done that somebody asks for. */
export class RoleCredentials {
  constructor(private readonly options: RoleCredentialsOptions) {}

  /** The highest of their roles in the workspace that has a credential; absent: that of the account. */
  async roleOf(
    thing: { accountId: string; workspaceId: string },
    userEntityRef: string,
  ): Promise<string | undefined> {
    const { accountCredentials, workspaces, claimsOf } = this.options;
    const { accountId, workspaceId } = thing;
    const mapped = (await accountCredentials.listRoles([accountId])).get(
      accountId,
    );
    if (!mapped) {
      return undefined;
    }
    const theirs = await workspaces.rolesOf(
      await claimsOf(userEntityRef),
      workspaceId,
    );
    // Custom roles come after those that every workspace has, by name.
    return [...ranked, ...mapped.filter(role => !ranked.includes(role))].find(
      role => mapped.includes(role) && theirs.includes(role),
    );
  }
}
