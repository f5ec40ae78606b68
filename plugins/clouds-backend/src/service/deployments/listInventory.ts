import { InventoryItems, InventoryKind } from '@rackstage/plugin-clouds-common';
import { InventoryStore } from '../../database/InventoryStore';

/** Everything of a kind that was last observed in a region of an account. */
export async function listInventory<TKind extends InventoryKind>(
  inventory: Pick<InventoryStore, 'listItems'>,
  accountId: string,
  kind: TKind,
  region?: string,
): Promise<InventoryItems[TKind][]> {
  const items: InventoryItems[TKind][] = [];
  let cursor: string | undefined;
  do {
    const page = await inventory.listItems({
      accountId,
      kind,
      region,
      limit: 500,
      cursor,
    });
    items.push(
      ...page.items.map(({ data }) => data as unknown as InventoryItems[TKind]),
    );
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
}
