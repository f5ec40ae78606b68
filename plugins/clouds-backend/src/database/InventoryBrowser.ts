import { AccessFilter } from '@rackstage/ownership';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { InventoryKind } from '@rackstage/plugin-clouds-common';
import { VisibleManaged } from './InventoryStore';
import { InventoryItemRecord } from './records';

/** What of all accounts somebody wants to see, and may. */
export interface InventoryFilter {
  /** Words, all of which something known of the item contains, or something of its account. */
  search?: string;
  accountIds?: string[];
  kinds?: string[];
  /** Ids. */
  regions?: string[];
  statuses?: string[];
  /** Of their accounts. */
  workspaceIds?: string[];
  /** Whether they are managed here. */
  managed?: boolean;
  /** Only what is in a network or a subnet, and in no subnet of that network. */
  inside?: InventoryParent;
  /** Accounts that may be seen; absent: all. */
  accounts?: AccessFilter;
  visible?: VisibleManaged;
}

/** Where the tree branches below a region. */
export interface InventoryParent {
  accountId: string;
  region: string;
  kind: 'network' | 'subnet';
  /** Its id; of a network also its name, which is all that some clouds give. */
  ids: string[];
}

export const inventorySorts = [
  'name',
  '-name',
  'kind',
  '-kind',
  'region',
  '-region',
  'status',
  '-status',
  'changedAt',
  '-changedAt',
] as const;

export interface InventoryQuery extends PageQuery, InventoryFilter {
  /** `tree`: what contains others first. */
  sort: (typeof inventorySorts)[number] | 'tree';
}

export interface BrowsedItem extends InventoryItemRecord {
  accountId: string;
  status: string;
  /** When a reading found it new or different; empty where that was not noted. */
  changedAt: string;
  /** What it is here. */
  managed?: ManagedItem;
}

export interface ManagedItem {
  /** `instance` also for the volume that an instance brought along. */
  kind: InventoryKind;
  id: string;
  name: string;
  owner: string;
}

export interface InventoryCount {
  accountId: string;
  /** Empty for regions themselves. */
  region: string;
  kind: InventoryKind;
  status: string;
  count: number;
}

/** The inventory of all accounts, as people look through it. */
export interface InventoryBrowser {
  list(query: InventoryQuery): Promise<RecordPage<BrowsedItem>>;

  /** How many there are in each region, of each kind, in each state. */
  count(filter: InventoryFilter): Promise<InventoryCount[]>;

  /** How many of each kind are in each of these networks, or subnets, of one region, by id. */
  countInside(
    parents: InventoryParent,
    filter: Pick<InventoryFilter, 'visible'>,
  ): Promise<{ parentId: string; kind: InventoryKind; count: number }[]>;
}
