import {
  isResourcePermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { Reason } from './Access';
import { Place, placeOf } from './places';
import { sharesFor } from './sharing';

/** As far as it matters for who may do something with it. */
export interface Thing {
  /** Entity refs. */
  owners: string[];
  /** Ids of the workspaces that it belongs to; a thing of the catalog may be in none. */
  workspaces: string[];
  /** Ids of other workspaces that may see it, or `everyWorkspace`. */
  sharedWith: string[];
}

/**
 * Whether a reason is one for this very thing: the page's counterpart of
 * `decide`, which has to ask before it knows the thing.
 *
 * @param claims - entity refs of the person and their groups
 */
export function covers(
  permission: Permission,
  reason: Reason,
  thing: Thing,
  claims: string[],
): boolean {
  const { reach, scope, workspaceId } = reason;
  if (!isResourcePermission(permission)) {
    return (
      reach === 'all' &&
      (scope !== 'workspace' || thing.workspaces.includes(workspaceId!))
    );
  }
  const place = placeOf(permission);
  if (scope !== 'workspace' && reach === 'all') {
    return true;
  }
  if (!place) {
    return false;
  }
  const isOwner =
    place.owner !== undefined &&
    thing.owners.some(owner => claims.includes(owner));
  if (!place.workspace) {
    return place.owner ? isOwner : reach === 'all';
  }
  if (scope !== 'workspace') {
    return isOwner;
  }
  const isRead = permission.attributes.action === 'read';
  const isAmong = (ids: string[]) =>
    sharesFor([workspaceId!]).some(id => ids.includes(id));
  // What the catalog says of a thing includes those that it is shared with.
  const isThere = isAmong(thing.workspaces);
  if (reach === 'owned') {
    return isOwner && (isThere || isInNone(place, thing));
  }
  return (
    isThere ||
    (isRead &&
      (isInNone(place, thing) ||
        (place.shared !== undefined && isAmong(thing.sharedWith))))
  );
}

const isInNone = ({ inAny }: Place, { workspaces }: Thing) =>
  inAny !== undefined && workspaces.length === 0;

/** Names of the rules that a decision leaves it to, each once. */
export function rulesOf(criteria: object | undefined): string[] {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) {
      part.forEach(visit);
    } else if (typeof part === 'object' && part !== null) {
      const { rule, anyOf, allOf, not } = part as Record<string, unknown>;
      if (typeof rule === 'string') {
        names.add(rule);
      }
      [anyOf, allOf, not].forEach(visit);
    }
  };
  visit(criteria);
  return [...names];
}
