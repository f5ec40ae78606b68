import { AccessFilter, whereAllowed, WhereShared } from '@rackstage/ownership';
import {
  InventoryKind,
  isAdoptable,
  ManagedState,
  ManagementState,
} from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';
import { InventoryCount, InventoryFilter } from './InventoryBrowser';
import { visibleAccounts } from './inventoryFilter';
import { whereShared } from './writeParts';

/**
 * How many items there are, as their scopes say, less those that whoever asks
 * may not see: a hundred thousand items are counted without being read.
 *
 * @param filter - without what is asked of single items: words, management, being inside
 */
export async function sumScopes(
  knex: Knex,
  filter: InventoryFilter,
  byManagement = false,
): Promise<InventoryCount[]> {
  const scopes = await wherePlace(knex, knex('inventory_scopes'), filter)
    .where('item_count', '>', 0)
    .select('account_id', 'region', 'kind', 'item_count', 'statuses');
  const hidden = await countManaged(knex, filter, 'hidden');
  const managed = byManagement
    ? await countManaged(knex, filter, 'visible')
    : new Map<string, ManagedCounts>();
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
      const group = { ...place, status };
      const count = all - sumOf(hidden.get(keyOf(group)));
      if (count > 0 && (filter.statuses?.includes(status) ?? true)) {
        counts.push(
          ...(byManagement && isAdoptable(place.kind)
            ? split({ ...group, count }, managed.get(keyOf(group)))
            : [{ ...group, count }]),
        );
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
  ...(row.management && { management: row.management as ManagementState }),
});

type Place = Omit<InventoryCount, 'count' | 'management'>;

/** By the state of management. */
type ManagedCounts = Map<ManagedState, number>;

const sumOf = (counts: ManagedCounts = new Map()) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** What of all is managed, by state; the rest is unknown here. */
function split(
  all: InventoryCount,
  managed: ManagedCounts = new Map(),
): InventoryCount[] {
  const unknown = all.count - sumOf(managed);
  return [...managed, ['unknown', unknown] as const]
    .filter(([, count]) => count > 0)
    .map(([management, count]) => ({ ...all, management, count }));
}

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

async function countManaged(
  knex: Knex,
  filter: InventoryFilter,
  which: 'hidden' | 'visible',
): Promise<Map<string, ManagedCounts>> {
  const counts = new Map<string, ManagedCounts>();
  for (const managed of managedItems(knex, filter, which)) {
    const rows = await managed
      .groupBy(
        'items.account_id',
        'items.region',
        'items.kind',
        'items.status',
        'managed.management',
      )
      .select(
        'items.account_id',
        'items.region',
        'items.kind',
        'items.status',
        'managed.management',
        {
          count: knex.raw('count(distinct items.id)'),
        },
      );
    for (const row of rows) {
      const { count, ...place } = countFromRow(row);
      const states: ManagedCounts = counts.get(keyOf(place)) ?? new Map();
      const state = row.management as ManagedState;
      states.set(state, (states.get(state) ?? 0) + count);
      counts.set(keyOf(place), states);
    }
  }
  return counts;
}

/** From what is managed here, which is less than what is there. */
function managedItems(
  knex: Knex,
  filter: InventoryFilter,
  which: 'hidden' | 'visible',
): Knex.QueryBuilder[] {
  const { visible = {}, accountIds, regions } = filter;
  const items = (
    table: string,
    cloudId: string,
    kind: string,
    access: AccessFilter | 'none' | undefined,
    shared?: WhereShared,
  ) => {
    const isNone =
      which === 'hidden' ? access === undefined : access === 'none';
    if (isNone) {
      return [];
    }
    const managed = knex(table)
      .whereNull('deleted_at')
      .whereNotNull(cloudId)
      .select('account_id', 'region', 'management', {
        cloud_id: cloudId,
        kind: knex.raw(kind),
      });
    if (accountIds) {
      managed.whereIn('account_id', accountIds);
    }
    if (regions) {
      managed.whereIn('region', regions);
    }
    if (access !== undefined && access !== 'none') {
      const allowed = (nested: Knex.QueryBuilder) =>
        whereAllowed(nested, access, shared);
      if (which === 'hidden') {
        managed.whereNot(allowed);
      } else {
        managed.where(allowed);
      }
    }
    return [
      knex.from(managed.as('managed')).join({ items: 'inventory_items' }, {
        'items.account_id': 'managed.account_id',
        'items.kind': 'managed.kind',
        'items.region': 'managed.region',
        'items.item_id': 'managed.cloud_id',
      } as never),
    ];
  };
  const shared = whereShared(knex, 'instance');
  return [
    ...items('instances', 'cloud_id', "'instance'", visible.instances, shared),
    ...items(
      'instances',
      'volume_cloud_id',
      "'volume'",
      visible.instances,
      shared,
    ),
    ...items('resources', 'cloud_id', 'kind', visible.resources),
  ];
}
