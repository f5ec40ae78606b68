import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { AccessFilter } from '@rackstage/ownership';
import { EventQuery } from './EventQuery';

/**
 * What an event must be tagged with: with any of these, or by parts. The migration says with what each event is
 * tagged.
 */
export type TagExpression =
  | { anyTag: string[] }
  | { allOf: TagExpression[] }
  | { anyOf: TagExpression[] };

const nothing: TagExpression = { anyTag: [] };

/** No event is tagged like that. */
export const isNothing = (expression: TagExpression) =>
  'anyTag' in expression && expression.anyTag.length === 0;

/** What events of a query are tagged with; others may be tagged with it too. Undefined where that may be any event. */
export function tagsOf(query: EventQuery): TagExpression | undefined {
  const { actor, address, targetId, targetIds, visible, workspaceId } = query;
  const tagged = (kind: string, value: string | undefined) =>
    value === undefined ? [] : [{ anyTag: [`${kind} ${value}`] }];
  return allOf([
    ...kindOf(query),
    ...tagged('actor', actor),
    ...tagged('address', address),
    ...tagged('target', targetId),
    ...tagged('workspace', workspaceId),
    ...(targetIds ? [{ anyTag: targetIds.map(id => `target ${id}`) }] : []),
    ...(visible ? [ofAccess(visible)] : []),
  ]);
}

/** One tag, because each of these is so common that to intersect them takes long. */
function kindOf({
  changes,
  event,
  plugin,
  status,
}: EventQuery): TagExpression[] {
  let tag = '';
  if (event !== undefined) {
    tag = `event ${event}`;
  } else if (plugin !== undefined) {
    tag = `plugin ${plugin}`;
  }
  tag += status === undefined ? '' : `|${status}`;
  tag += changes ? '|change' : '';
  return tag === '' ? [] : [{ anyTag: [tag] }];
}

function ofAccess(filter: AccessFilter): TagExpression | undefined {
  if (isOrCriteria(filter)) {
    return anyOf(filter.anyOf.map(ofAccess));
  }
  if (isAndCriteria(filter)) {
    return allOf(filter.allOf.map(ofAccess));
  }
  if (isNotCriteria(filter)) {
    return undefined;
  }
  if ('owners' in filter) {
    return { anyTag: filter.owners.map(owner => `actor ${owner}`) };
  }
  // Events are shared with nobody.
  return 'workspaces' in filter
    ? { anyTag: filter.workspaces.map(id => `workspace ${id}`) }
    : nothing;
}

function allOf(
  parts: (TagExpression | undefined)[],
): TagExpression | undefined {
  const known = parts.filter(part => part !== undefined);
  if (known.some(isNothing)) {
    return nothing;
  }
  return known.length > 1 ? { allOf: known } : known[0];
}

function anyOf(
  parts: (TagExpression | undefined)[],
): TagExpression | undefined {
  if (parts.includes(undefined)) {
    return undefined;
  }
  const known = parts as TagExpression[];
  const tags = known.flatMap(part => ('anyTag' in part ? part.anyTag : []));
  const others = known.filter(part => !('anyTag' in part));
  const all = tags.length > 0 ? [{ anyTag: tags }, ...others] : others;
  return all.length > 1 ? { anyOf: all } : (all[0] ?? nothing);
}
