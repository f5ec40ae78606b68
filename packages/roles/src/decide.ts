import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { Reason } from './Access';
import { Place, placeOf } from './places';

type Criteria = PermissionCriteria<PermissionCondition>;

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * What the policy answers.
 *
 * @param reasons - what the roles of the person say about the permission
 * @param claims - entity refs of the person and their groups
 */
export function decide(
  permission: Permission,
  reasons: Reason[],
  claims: string[],
): PolicyDecision {
  const everywhere = reasons.some(
    ({ scope, reach }) => scope !== 'workspace' && reach === 'all',
  );
  if (everywhere) {
    return allow;
  }
  if (!isResourcePermission(permission)) {
    // In which workspace, the plugin asks when it knows the one that is meant.
    return reasons.some(({ reach }) => reach === 'all') ? allow : deny;
  }
  const place = placeOf(permission);
  if (!place) {
    return deny;
  }
  if (!place.workspace && !place.owner) {
    return reasons.some(({ reach }) => reach === 'all') ? allow : deny;
  }
  const parts = partsOf(place, permission, reasons, claims).filter(
    part => part !== undefined,
  );
  const conditions = oneOf('anyOf', parts);
  return conditions
    ? {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: place.pluginId,
        resourceType: permission.resourceType,
        conditions,
      }
    : deny;
}

function partsOf(
  place: Place,
  { attributes, resourceType }: Permission & { resourceType: string },
  reasons: Reason[],
  claims: string[],
): (Criteria | undefined)[] {
  const condition = (rule: string, params: PermissionCondition['params']) => ({
    resourceType,
    rule,
    params,
  });
  const inPortal = reasons.some(({ scope }) => scope !== 'workspace');
  const owned =
    place.owner &&
    condition(place.owner.rule, { [place.owner.parameter]: claims });
  if (!place.workspace) {
    return [reasons.length > 0 ? owned : undefined];
  }
  const all = workspacesOf(reasons, 'all');
  const ownedIn = workspacesOf(reasons, 'owned');
  const onlyOwned = ownedIn.filter(id => !all.includes(id));
  const inWorkspace = (workspaces: string[]) =>
    workspaces.length > 0
      ? condition(place.workspace!, { workspaces })
      : undefined;
  const inNone: Criteria | undefined = place.inAny && {
    not: condition(place.inAny.rule, place.inAny.params),
  };
  const isRead = attributes.action === 'read';
  // What is in none can be theirs also where they may do everything in the one workspace.
  const whereOwned = oneOf('anyOf', [
    inWorkspace(onlyOwned),
    ownedIn.length > 0 ? inNone : undefined,
  ]);
  return [
    inPortal ? owned : undefined,
    inWorkspace(all),
    owned && whereOwned && oneOf('allOf', [owned, whereOwned]),
    isRead && all.length > 0 ? inNone : undefined,
    isRead && place.shared && all.length > 0
      ? condition(place.shared, { workspaces: all })
      : undefined,
  ];
}

/** Ids in the order of the alphabet, each once. */
function workspacesOf(reasons: Reason[], wanted: Reason['reach']): string[] {
  const ids = reasons.flatMap(({ reach, workspaceId }) =>
    reach === wanted && workspaceId !== undefined ? [workspaceId] : [],
  );
  return [...new Set(ids)].sort();
}

const defined = <T>(parts: (T | undefined)[]) =>
  parts.filter((part): part is T => part !== undefined);

/** One condition stands for itself. */
function oneOf(
  kind: 'anyOf' | 'allOf',
  parts: (Criteria | undefined)[],
): Criteria | undefined {
  const [first, ...rest] = defined(parts);
  if (!first || rest.length === 0) {
    return first;
  }
  return kind === 'anyOf'
    ? { anyOf: [first, ...rest] }
    : { allOf: [first, ...rest] };
}
