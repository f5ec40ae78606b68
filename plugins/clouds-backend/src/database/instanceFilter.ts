import { Knex } from 'knex';
import { InstanceFilter } from './InstancesStore';
import { selectExisting } from './selectExisting';
import { whereShared } from './writeParts';

/** Existing instances that pass the filter. */
export function selectInstances(
  knex: Knex,
  filter: InstanceFilter,
): Knex.QueryBuilder {
  const columns = {
    phase: filter.phases,
    management: filter.managements,
    account_id: filter.accountIds,
    region: filter.regions,
    owner: filter.owners,
    workspace_id: filter.workspaceIds,
    deployment_id: filter.deploymentIds,
    deployment_group: filter.groups,
  };
  return selectExisting(
    knex,
    'instance',
    columns,
    filter,
    whereShared(knex, 'instance'),
  );
}
