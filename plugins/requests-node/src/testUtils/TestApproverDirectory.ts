import { NotFoundError } from '@backstage/errors';
import { ApproverDirectory, RequestWorkspace } from '../ApproverDirectory';

/** Workspaces and their members, in memory. */
export class TestApproverDirectory implements ApproverDirectory {
  readonly workspaces = new Map<string, RequestWorkspace>();
  members: { workspaceId: string; role: string; entityRef: string }[] = [];

  async workspace(id: string) {
    const found = this.workspaces.get(id);
    if (!found) {
      throw new NotFoundError(`No workspace '${id}'`);
    }
    return found;
  }

  /** Entity refs of those who may make nothing any more. */
  readonly barred = new Set<string>();

  async mayMake(
    _permission: unknown,
    _thing: unknown,
    claims: string[],
  ): Promise<boolean> {
    return !claims.some(claim => this.barred.has(claim));
  }

  async rolesOf(claims: string[], workspaceId: string) {
    return this.members
      .filter(
        member =>
          member.workspaceId === workspaceId &&
          claims.includes(member.entityRef),
      )
      .map(({ role }) => role);
  }

  async membersWith(role: string, workspaceId: string) {
    return this.members
      .filter(
        member => member.workspaceId === workspaceId && member.role === role,
      )
      .map(({ entityRef }) => entityRef);
  }
}
