import { AccessFilter, whereAllowed, WhereShared } from '@rackstage/ownership';
import { Knex } from 'knex';
import { ResourceQuery } from './InventoryStore';
import { whereShared } from './writeParts';

/**
 * Ids in the cloud of what is managed here, and whose owner and workspace keep it from whoever asks: an account that
 * several workspaces use shows none of them what the others have in it.
 */
export function managedOutOfSight(
  knex: Knex,
  { accountId, kind, region, visible }: ResourceQuery,
): Knex.QueryBuilder[] {
  const { instances, resources } = visible ?? {};
  const hidden = (
    table: 'instances' | 'resources',
    filter: AccessFilter | 'none',
    shared?: WhereShared,
  ) => {
    const query = knex(table)
      .where({ account_id: accountId, region: region ?? '' })
      .whereNull('deleted_at');
    return filter === 'none'
      ? query
      : query.whereNot(nested => whereAllowed(nested, filter, shared));
  };
  const idsOf = (query: Knex.QueryBuilder, column: string) =>
    query.whereNotNull(column).select(column);
  const instancesBy = (column: string) =>
    instances
      ? [
          idsOf(
            hidden('instances', instances, whereShared(knex, 'instance')),
            column,
          ),
        ]
      : [];
  if (kind === 'instance') {
    return instancesBy('cloud_id');
  }
  return [
    // Of what an instance runs on, its own name is in the name.
    ...(kind === 'volume' ? instancesBy('volume_cloud_id') : []),
    ...(resources
      ? [idsOf(hidden('resources', resources).where({ kind }), 'cloud_id')]
      : []),
  ];
}
