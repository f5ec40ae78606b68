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
import { allowanceOf, Role } from '@rackstage/roles';
import { ownershipRuleOf } from './ownershipRules';

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
    switch (allowanceOf(this.roles, permission.name, claims)) {
      case 'all':
        return { result: AuthorizeResult.ALLOW };
      case 'owned':
        return allowOwned(permission, claims);
      default:
        return { result: AuthorizeResult.DENY };
    }
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
