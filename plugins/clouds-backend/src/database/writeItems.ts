import { chunks } from '@rackstage/stores';
import { Knex } from 'knex';
import { linksOf, searchTextOf, statusOf } from './inventoryFacts';
import { InventoryItemRecord } from './records';

/** An item of a reading, and what changes whenever anything of it does. */
export interface ReadItem {
  item: InventoryItemRecord;
  digest: string;
}

interface KnownItem {
  id: number | string;
  item_id: string;
  name: string;
  status: string;
  digest: string;
}

/** One item before and after; absent where it was not, or is no more. */
export interface ItemChange {
  before?: KnownItem;
  after?: InventoryItemRecord & { status: string };
}

/** Each of a dozen columns, of which SQLite takes 32,766 in all. */
const rowsPerInsert = 500;

/** Writes what differs from the items that are there, within a transaction that has locked their scope. */
export async function writeItems(
  tx: Knex.Transaction,
  reading: {
    key: { account_id: string; kind: string; region: string };
    workspace: { workspace_id: string };
    /** By id. */
    read: Map<string, ReadItem>;
    observedAt: string;
  },
): Promise<ItemChange[]> {
  const { key, workspace, read, observedAt } = reading;
  const before = new Map<string, KnownItem>(
    (
      await tx('inventory_items')
        .where(key)
        .select('id', 'item_id', 'name', 'status', 'digest')
    ).map((row: KnownItem) => [row.item_id, row]),
  );
  const gone = [...before.values()].filter(row => !read.has(row.item_id));
  const changed = [...read.values()].filter(
    ({ item, digest }) => before.get(item.id)?.digest !== digest,
  );
  for (const some of chunks(gone)) {
    await tx('inventory_items')
      .whereIn(
        'id',
        some.map(({ id }) => id),
      )
      .delete();
  }
  for (const some of chunks(changed, rowsPerInsert)) {
    const written = await tx('inventory_items')
      .insert(
        some.map(({ item, digest }) => ({
          ...workspace,
          ...key,
          item_id: item.id,
          name: item.name,
          status: statusOf(item),
          search_text: searchTextOf(item),
          data: JSON.stringify(item.data),
          digest,
          changed_at: observedAt,
        })),
      )
      .onConflict(['account_id', 'kind', 'region', 'item_id'])
      .merge()
      .returning(['id', 'item_id']);
    await writeLinks(
      tx,
      { ...workspace, ...key },
      written.map(row => ({ ...row, item: read.get(row.item_id)!.item })),
      before,
    );
  }
  return [
    ...gone.map(row => ({ before: row })),
    ...changed.map(({ item }) => ({
      before: before.get(item.id),
      after: { ...item, status: statusOf(item) },
    })),
  ];
}

/** In the place of those that were there. */
async function writeLinks(
  tx: Knex.Transaction,
  columns: Record<string, string>,
  written: {
    id: number | string;
    item_id: string;
    item: InventoryItemRecord;
  }[],
  before: Map<string, unknown>,
): Promise<void> {
  const known = written.filter(row => before.has(row.item_id));
  if (known.length > 0) {
    await tx('inventory_links')
      .whereIn(
        'item',
        known.map(({ id }) => id),
      )
      .delete();
  }
  const links = written.flatMap(({ id, item }) =>
    linksOf(item).map(({ toKind, toId }) => ({
      ...columns,
      item: id,
      to_kind: toKind,
      to_id: toId,
    })),
  );
  for (const some of chunks(links)) {
    await tx('inventory_links').insert(some);
  }
}
