import { Caller } from '@rackstage/ownership';
import { PageQuery } from '@rackstage/stores';
import {
  InventoryEventPage,
  InventoryFacets,
  InventoryItemPage,
  InventoryKind,
  InventoryRegion,
  InventoryTreePage,
  RegionReading,
} from '@rackstage/plugin-clouds-common';
import { InventoryFilter, InventoryQuery } from '../database/InventoryBrowser';
import { InventoryEventFilter } from '../database/InventoryEventsStore';

export type { InventoryFilter };

/** What of the inventory somebody may see. */
export type InventoryAccess = Pick<InventoryFilter, 'accounts' | 'visible'>;

export interface InventoryTreeQuery extends PageQuery, InventoryAccess {
  /** As an answer gave it; absent: the root. */
  node?: string;
}

/** Everything that was observed in all accounts. */
export interface InventoryService<TCaller = Caller> {
  list(query: InventoryQuery, caller: TCaller): Promise<InventoryItemPage>;

  count(filter: InventoryFilter, caller: TCaller): Promise<InventoryFacets>;

  /** One branch of the tree. @throws InputError, NotFoundError */
  listTree(
    query: InventoryTreeQuery,
    caller: TCaller,
  ): Promise<InventoryTreePage>;

  /** Regions with something in them that passes the filter. */
  listRegions(
    filter: InventoryFilter,
    caller: TCaller,
  ): Promise<InventoryRegion[]>;

  listEvents(
    query: InventoryEventFilter & PageQuery,
    caller: TCaller,
  ): Promise<InventoryEventPage>;

  /** Has a region read now, or only these kinds of it. @throws NotFoundError */
  synchronizeRegion(
    accountId: string,
    asked: { region: string; kinds?: InventoryKind[] },
    caller: TCaller,
  ): Promise<RegionReading>;
}
