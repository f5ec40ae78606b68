import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { ownershipRuleOf } from './ownershipRules';
import { Role } from './Role';

/** Decides from a table of roles. */
export class RolePolicy implements PermissionPolicy {
  constructor(private readonly roles: Role[]) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const claims = user.info.ownershipEntityRefs;
    const roles = this.roles.filter(({ members }) =>
      members.some(member => claims.includes(member)),
    );
    const matches = (patterns: RegExp[]) =>
      patterns.some(pattern => pattern.test(permission.name));
    if (roles.some(({ allow }) => matches(allow))) {
      return { result: AuthorizeResult.ALLOW };
    }
    return roles.some(role => matches(role.allowOwned))
      ? allowOwned(permission, claims)
      : { result: AuthorizeResult.DENY };
  }
}

/** Where nobody can tell who owns something, it is not allowed. */
function allowOwned(permission: Permission, claims: string[]): PolicyDecision {
  if (!isResourcePermission(permission)) {
    return { result: AuthorizeResult.DENY };
  }
  const rule = ownershipRuleOf(permission);
  if (!rule) {
    return { result: AuthorizeResult.DENY };
  }
  const { resourceType } = permission;
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: rule.pluginId,
    resourceType,
    conditions: {
      resourceType,
      rule: rule.name,
      params: { [rule.parameter]: claims },
    },
  };
}
