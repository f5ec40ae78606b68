import { AccessFilter, whereAllowed, WhereShared } from '@rackstage/ownership';
import { InventoryKind } from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';
import { InventoryCount, InventoryFilter } from './InventoryBrowser';
import { visibleAccounts } from './inventoryFilter';
import { VisibleManaged } from './InventoryStore';
import { whereShared } from './writeParts';

/**
 * How many items there are, as their scopes say, less those that whoever asks
 * may not see: a hundred thousand items are counted without being read.
 *
 * @param filter - without what is asked of single items: words, being managed, being inside
 */
export async function sumScopes(
  knex: Knex,
  filter: InventoryFilter,
): Promise<InventoryCount[]> {
  const scopes = await wherePlace(knex, knex('inventory_scopes'), filter)
    .where('item_count', '>', 0)
    .select('account_id', 'region', 'kind', 'item_count', 'statuses');
  const hidden = await countHidden(knex, filter);
  const counts: InventoryCount[] = [];
  for (const scope of scopes) {
    const place = {
      accountId: scope.account_id as string,
      region: scope.region as string,
      kind: scope.kind as InventoryKind,
    };
    // What an older release read is in no known state.
    const statuses: Record<string, number> = scope.statuses
      ? JSON.parse(scope.statuses)
      : { '': scope.item_count };
    for (const [status, all] of Object.entries(statuses)) {
      const count = all - (hidden.get(keyOf({ ...place, status })) ?? 0);
      if (count > 0 && (filter.statuses?.includes(status) ?? true)) {
        counts.push({ ...place, status, count });
      }
    }
  }
  return counts;
}

export const countFromRow = (row: Record<string, string>): InventoryCount => ({
  accountId: row.account_id,
  region: row.region,
  kind: row.kind as InventoryKind,
  status: row.status,
  count: Number(row.count),
});

type Place = Omit<InventoryCount, 'count'>;

const keyOf = ({ accountId, region, kind, status }: Place) =>
  JSON.stringify([accountId, region, kind, status]);

function wherePlace(
  knex: Knex,
  query: Knex.QueryBuilder,
  filter: InventoryFilter,
): Knex.QueryBuilder {
  const columns = {
    account_id: filter.accountIds,
    region: filter.regions,
    kind: filter.kinds,
    workspace_id: filter.workspaceIds,
  };
  for (const [column, values] of Object.entries(columns)) {
    if (values) {
      query.whereIn(column, values);
    }
  }
  if (filter.accounts) {
    query.whereIn(
      'account_id',
      visibleAccounts(knex, filter.accounts).select('id'),
    );
  }
  return query;
}

async function countHidden(
  knex: Knex,
  filter: InventoryFilter,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const hidden of hiddenItems(knex, filter)) {
    const rows = await hidden
      .groupBy('items.account_id', 'items.region', 'items.kind', 'items.status')
      .select(
        'items.account_id',
        'items.region',
        'items.kind',
        'items.status',
        {
          count: knex.raw('count(distinct items.id)'),
        },
      );
    for (const row of rows.map(countFromRow)) {
      const key = keyOf(row);
      counts.set(key, (counts.get(key) ?? 0) + row.count);
    }
  }
  return counts;
}

/** From what is managed here, which is less than what is there. */
function hiddenItems(
  knex: Knex,
  filter: InventoryFilter & { visible?: VisibleManaged },
): Knex.QueryBuilder[] {
  const { visible = {}, accountIds, regions } = filter;
  const hidden = (
    table: string,
    cloudId: string,
    kind: string,
    access: AccessFilter | 'none' | undefined,
    shared?: WhereShared,
  ) => {
    if (access === undefined) {
      return [];
    }
    const managed = knex(table)
      .whereNull('deleted_at')
      .whereNotNull(cloudId)
      .select('account_id', 'region', {
        cloud_id: cloudId,
        kind: knex.raw(kind),
      });
    if (accountIds) {
      managed.whereIn('account_id', accountIds);
    }
    if (regions) {
      managed.whereIn('region', regions);
    }
    if (access !== 'none') {
      managed.whereNot(nested => whereAllowed(nested, access, shared));
    }
    return [
      knex.from(managed.as('hidden')).join({ items: 'inventory_items' }, {
        'items.account_id': 'hidden.account_id',
        'items.kind': 'hidden.kind',
        'items.region': 'hidden.region',
        'items.item_id': 'hidden.cloud_id',
      } as never),
    ];
  };
  const shared = whereShared(knex, 'instance');
  return [
    ...hidden('instances', 'cloud_id', "'instance'", visible.instances, shared),
    ...hidden(
      'instances',
      'volume_cloud_id',
      "'volume'",
      visible.instances,
      shared,
    ),
    ...hidden('resources', 'cloud_id', 'kind', visible.resources),
  ];
}
