import { Knex } from 'knex';
import { InstanceFilter } from './InstancesStore';
import { whereOwned } from '@rackstage/ownership';
import { likePattern } from '@rackstage/stores';
import { withLabel } from './writeParts';

/** Existing instances that pass the filter. */
export function selectInstances(
  knex: Knex,
  filter: InstanceFilter,
): Knex.QueryBuilder {
  const query = knex('instances').whereNull('deleted_at');
  const columns = {
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
    query.whereExists(withLabel(knex, 'instance', label));
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
