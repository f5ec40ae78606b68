import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { AccessCondition } from './OwnedResource';

/** Which rows somebody may see, as the permission policy says. */
export type AccessFilter = PermissionCriteria<AccessCondition>;

/** Restricts a query to the rows that are shared with one of these workspaces. */
export type WhereShared = (
  query: Knex.QueryBuilder,
  workspaceIds: string[],
) => Knex.QueryBuilder;

/** Where a context shares nothing. */
const whereNothing: WhereShared = query => query.whereRaw('1 = 0');

/** Restricts a query to what the filter allows, by the columns `owner` and `workspace_id`. */
export function whereAllowed(
  query: Knex.QueryBuilder,
  filter: AccessFilter,
  whereShared: WhereShared = whereNothing,
): Knex.QueryBuilder {
  const where = (nested: Knex.QueryBuilder, part: AccessFilter) =>
    whereAllowed(nested, part, whereShared);
  if (isOrCriteria(filter)) {
    return filter.anyOf.reduce<Knex.QueryBuilder>(
      (all, part) => all.orWhere(nested => where(nested, part)),
      query,
    );
  }
  if (isAndCriteria(filter)) {
    return filter.allOf.reduce<Knex.QueryBuilder>(
      (all, part) => all.andWhere(nested => where(nested, part)),
      query,
    );
  }
  if (isNotCriteria(filter)) {
    return query.whereNot(nested => where(nested, filter.not));
  }
  if ('owners' in filter) {
    return query.whereIn('owner', filter.owners);
  }
  return 'workspaces' in filter
    ? query.whereIn('workspace_id', filter.workspaces)
    : whereShared(query, filter.sharedWith);
}
