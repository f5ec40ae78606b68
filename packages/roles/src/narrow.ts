import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { patterns } from './Pattern';
import { placeOf } from './places';

type Criteria = PermissionCriteria<PermissionCondition>;

/** What a program is let do of what its owner may. */
export interface Scope {
  /** Patterns like `clouds.*`. */
  permissions: string[];
  workspaceId: string;
}

const denied: PolicyDecision = { result: AuthorizeResult.DENY };

/** What remains of a decision within a scope: never more than there was. */
export function narrow(
  decision: PolicyDecision,
  permission: Permission,
  scope: Scope,
): PolicyDecision {
  const named = patterns(scope.permissions).some(pattern =>
    pattern.matches(permission.name),
  );
  if (!named || decision.result === AuthorizeResult.DENY) {
    return denied;
  }
  const within = isResourcePermission(permission)
    ? workspaceCriteria(permission, scope.workspaceId)
    : undefined;
  if (!within) {
    // In no workspace; or its plugin asks again when it knows the one that is meant.
    return decision;
  }
  return {
    result: AuthorizeResult.CONDITIONAL,
    ...within,
    conditions:
      decision.result === AuthorizeResult.CONDITIONAL
        ? { allOf: [decision.conditions, within.conditions] }
        : within.conditions,
  };
}

/** What is in the workspace; to read, also what is shared with it, or in none. Undefined where nothing is in any. */
function workspaceCriteria(permission: ResourcePermission, id: string) {
  const { attributes, resourceType } = permission;
  const place = placeOf(permission);
  if (!place?.workspace) {
    return undefined;
  }
  const { pluginId, workspace, shared, inAny } = place;
  const condition = (
    rule: string,
    params: PermissionCondition['params'],
  ): Criteria => ({ resourceType, rule, params });
  const isRead = attributes.action === 'read';
  const inWorkspace = condition(workspace, { workspaces: [id] });
  const others = [
    isRead && shared && condition(shared, { workspaces: [id] }),
    isRead && inAny && { not: condition(inAny.rule, inAny.params) },
  ].filter((part): part is Criteria => Boolean(part));
  const conditions: Criteria =
    others.length > 0 ? { anyOf: [inWorkspace, ...others] } : inWorkspace;
  return { pluginId, resourceType, conditions };
}
