import { InventoryKind } from '@rackstage/plugin-clouds-common';
import { RecordPage, selectPage, SortOrder } from '@rackstage/stores';
import { Knex } from 'knex';
import { findManaged } from './findManaged';
import {
  BrowsedItem,
  InventoryBrowser,
  InventoryCount,
  InventoryFilter,
  InventoryParent,
  InventoryQuery,
} from './InventoryBrowser';
import {
  attachedTo,
  findWords,
  linksTo,
  selectItems,
  whereVisible,
} from './inventoryFilter';
import { countFromRow, sumScopes } from './sumScopes';

const sortExpressions = {
  name: 'name',
  kind: 'kind',
  region: 'region',
  status: 'status',
  changedAt: 'changed_at',
  tree: "(case kind when 'subnet' then '0' when 'instance' then '1' else kind end || ' ' || name)",
};

export class DatabaseInventoryBrowser implements InventoryBrowser {
  constructor(private readonly knex: Knex) {}

  async list(query: InventoryQuery): Promise<RecordPage<BrowsedItem>> {
    const page = await selectPage(
      selectItems(this.knex, query, await findWords(this.knex, query)),
      this.knex,
      sortOrder(query),
      query,
    );
    const items = page.items.map(itemFromRow);
    const managed = await findManaged(this.knex, items);
    return {
      ...page,
      items: items.map((item, index) => ({ ...item, managed: managed[index] })),
    };
  }

  async count(filter: InventoryFilter): Promise<InventoryCount[]> {
    const { search, managed, inside } = filter;
    const isAboutItems = search ?? managed ?? inside;
    return isAboutItems === undefined
      ? sumScopes(this.knex, filter)
      : this.countItems(filter);
  }

  async countInside(
    parent: InventoryParent,
    { visible }: Pick<InventoryFilter, 'visible'>,
  ) {
    const { accountId, region, kind, ids } = parent;
    const counted = (query: Knex.QueryBuilder) =>
      whereVisible(this.knex, query.whereIn('named.to_id', ids), visible)
        .groupBy('named.to_id', 'inventory_items.kind')
        .select({
          parentId: 'named.to_id',
          kind: 'inventory_items.kind',
          count: this.knex.raw('count(distinct inventory_items.id)'),
        });
    const named = counted(
      linksTo(this.knex, parent, kind)
        .join('inventory_items', 'inventory_items.id', 'named.item')
        .whereNot('inventory_items.kind', 'network-interface'),
    );
    const attached = counted(
      attachedTo(this.knex, parent).join('inventory_items', join =>
        join
          .on('inventory_items.item_id', 'used.to_id')
          .andOnVal('inventory_items.account_id', accountId)
          .andOnVal('inventory_items.region', region)
          .andOnVal('inventory_items.kind', 'instance'),
      ),
    );
    const rows = [
      ...(await named),
      // What is in a network is said by the instances themselves.
      ...(kind === 'subnet' ? await attached : []),
    ];
    return rows.map(row => ({ ...row, count: Number(row.count) }));
  }

  private async countItems(filter: InventoryFilter): Promise<InventoryCount[]> {
    const words = await findWords(this.knex, filter);
    const rows = await selectItems(this.knex, filter, words)
      .groupBy('account_id', 'region', 'kind', 'status')
      .select('account_id', 'region', 'kind', 'status', {
        count: this.knex.raw('count(*)'),
      });
    return rows.map(countFromRow);
  }
}

function sortOrder({ sort }: InventoryQuery): SortOrder {
  const field = sort.replace('-', '') as keyof typeof sortExpressions;
  return {
    key: sort,
    expression: sortExpressions[field],
    tieBreaker: 'id',
    tieBreakerType: 'bigint',
  };
}

function itemFromRow(row: Record<string, unknown>): BrowsedItem {
  return {
    accountId: row.account_id as string,
    kind: row.kind as InventoryKind,
    region: (row.region as string) || undefined,
    id: row.item_id as string,
    name: row.name as string,
    status: row.status as string,
    changedAt: row.changed_at as string,
    data: JSON.parse(row.data as string),
  };
}
