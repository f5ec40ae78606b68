import { BasicPermission } from '@backstage/plugin-permission-common';
import { ApproverDirectory } from '@rackstage/plugin-requests-node';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { Access, accessFrom, covers, Role } from '@rackstage/roles';

/** Who is who, by the workspaces context. */
export class WorkspaceDirectory implements ApproverDirectory {
  private readonly access?: () => Promise<Access>;

  /** @param roles - of the portal; absent where permissions are off: then everybody may do everything */
  constructor(
    private readonly workspaces: WorkspacesService,
    roles?: Role[],
  ) {
    // The policy may know already what was changed a moment ago, and has let somebody ask by it.
    this.access =
      roles && accessFrom(roles, () => workspaces.accessTable({ fresh: true }));
  }

  async workspace(id: string) {
    const { environment, costCentre } = await this.workspaces.requireActive(id);
    return { environment, costCentre };
  }

  rolesOf(claims: string[], workspaceId: string) {
    return this.workspaces.rolesOf(claims, workspaceId);
  }

  membersWith(role: string, workspaceId: string) {
    return this.workspaces.membersWith(role, workspaceId);
  }

  /** As the context that makes it asks the policy, for the place where it is going to be. */
  async mayMake(
    { name, attributes }: BasicPermission,
    { owner, workspaceId }: { owner: string; workspaceId: string },
    claims: string[],
  ) {
    const access = await this.access?.();
    const permission = {
      type: 'resource' as const,
      name,
      attributes,
      resourceType: name,
    };
    const thing = {
      owners: [owner],
      workspaces: [workspaceId],
      sharedWith: [],
    };
    return (
      !access ||
      access
        .reasonsFor(name, claims)
        .some(reason => covers(permission, reason, thing, claims))
    );
  }
}
