import {
  likePattern,
  PageQuery,
  RecordPage,
  selectPage,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { visibleAccounts, whereVisible } from './inventoryFilter';
import {
  InventoryEventFilter,
  InventoryEventsStore,
} from './InventoryEventsStore';
import { InventoryEventRecord } from './records';

const newestFirst = {
  key: '-at',
  expression: 'at',
  tieBreaker: 'id',
  tieBreakerType: 'bigint',
} as const;

export class DatabaseInventoryEventsStore implements InventoryEventsStore {
  constructor(private readonly knex: Knex) {}

  async list(
    query: InventoryEventFilter & PageQuery,
  ): Promise<RecordPage<InventoryEventRecord>> {
    // What happened to an item is seen by whoever may see the item.
    const select = this.knex({ inventory_items: 'inventory_events' });
    const columns = {
      account_id: query.accountIds,
      kind: query.kinds,
      region: query.regions,
      type: query.types,
      reason: query.reasons,
    };
    for (const [column, values] of Object.entries(columns)) {
      if (values) {
        select.whereIn(column, values);
      }
    }
    if (query.search) {
      const pattern = likePattern(query.search);
      select.whereRaw(
        "(lower(name) like ? escape '\\' or lower(item_id) like ? escape '\\')",
        [pattern, pattern],
      );
    }
    if (query.accounts) {
      select.whereIn(
        'account_id',
        visibleAccounts(this.knex, query.accounts).select('id'),
      );
    }
    whereVisible(this.knex, select, query.visible);
    const page = await selectPage(select, this.knex, newestFirst, query);
    return { ...page, items: page.items.map(eventFromRow) };
  }

  async removeBefore(accountId: string, time: string): Promise<void> {
    await this.knex('inventory_events')
      .where({ account_id: accountId })
      .where('at', '<', time)
      .delete();
  }
}

function eventFromRow(row: Record<string, any>): InventoryEventRecord {
  return {
    id: Number(row.id),
    accountId: row.account_id,
    region: row.region || undefined,
    kind: row.kind,
    itemId: row.item_id,
    name: row.name,
    at: row.at,
    type: row.type,
    reason: row.reason,
    params: JSON.parse(row.params),
  };
}
