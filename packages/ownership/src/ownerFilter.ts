import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { OwnerCondition } from './OwnedResource';
import { Knex } from 'knex';

/** Which rows somebody may see, as the permission policy says. */
export type OwnerFilter = PermissionCriteria<OwnerCondition>;

export function whereOwned(
  query: Knex.QueryBuilder,
  filter: OwnerFilter,
): Knex.QueryBuilder {
  if (isOrCriteria(filter)) {
    return filter.anyOf.reduce<Knex.QueryBuilder>(
      (all, part) => all.orWhere(nested => whereOwned(nested, part)),
      query,
    );
  }
  if (isAndCriteria(filter)) {
    return filter.allOf.reduce<Knex.QueryBuilder>(
      (all, part) => all.andWhere(nested => whereOwned(nested, part)),
      query,
    );
  }
  if (isNotCriteria(filter)) {
    return query.whereNot(nested => whereOwned(nested, filter.not));
  }
  return query.whereIn('owner', filter.owners);
}
