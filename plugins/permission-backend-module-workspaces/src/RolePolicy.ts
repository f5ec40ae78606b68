import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { Access, decide } from '@rackstage/roles';

/** Decides from the one table of roles. */
export class RolePolicy implements PermissionPolicy {
  constructor(private readonly access: { get(): Promise<Access> }) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const claims = user.info.ownershipEntityRefs;
    const access = await this.access.get();
    return decide(
      permission,
      access.reasonsFor(permission.name, claims),
      claims,
    );
  }
}
