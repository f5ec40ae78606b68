import { Knex } from 'knex';
import { whereOwned } from '@rackstage/ownership';
import { likePattern } from '@rackstage/stores';
import { ResourceFilter } from './ResourcesStore';
import { withLabel } from './writeParts';

/** Existing resources that pass the filter. */
export function selectResources(
  knex: Knex,
  filter: ResourceFilter,
): Knex.QueryBuilder {
  const query = knex('resources').whereNull('deleted_at');
  const columns = {
    kind: filter.kinds,
    phase: filter.phases,
    account_id: filter.accountIds,
    region: filter.regions,
    owner: filter.owners,
  };
  for (const [column, values] of Object.entries(columns)) {
    if (values) {
      query.whereIn(column, values);
    }
  }
  for (const label of filter.labels ?? []) {
    query.whereExists(withLabel(knex, 'resource', label));
  }
  if (filter.uses) {
    query.whereIn(
      'id',
      knex('resource_links')
        .select('resource_id')
        .whereIn('target_id', filter.uses),
    );
  }
  if (filter.search) {
    query.whereRaw("search_text like ? escape '\\'", [
      likePattern(filter.search),
    ]);
  }
  if (filter.visible) {
    const { visible } = filter;
    query.andWhere(nested => whereOwned(nested, visible));
  }
  return query;
}
