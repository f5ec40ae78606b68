import { Knex } from 'knex';
import { ResourceFilter } from './ResourcesStore';
import { selectExisting } from './selectExisting';

/** Existing resources that pass the filter. */
export function selectResources(
  knex: Knex,
  filter: ResourceFilter,
): Knex.QueryBuilder {
  const columns = {
    kind: filter.kinds,
    phase: filter.phases,
    management: filter.managements,
    account_id: filter.accountIds,
    region: filter.regions,
    owner: filter.owners,
    workspace_id: filter.workspaceIds,
  };
  const query = selectExisting(knex, 'resource', columns, filter);
  if (filter.uses) {
    query.whereIn(
      'id',
      knex('resource_links')
        .select('resource_id')
        .whereIn('target_id', filter.uses),
    );
  }
  return query;
}
