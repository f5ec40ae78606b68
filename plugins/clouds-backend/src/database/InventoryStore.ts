import { PageQuery, RecordPage } from '@rackstage/stores';
import { AccessFilter } from '@rackstage/ownership';
import { InventoryItemRecord, ScopeRecord } from './records';

export interface ResourceQuery extends PageQuery {
  accountId: string;
  kind: string;
  region?: string;
  search?: string;
  visible?: VisibleManaged;
}

/** What is managed here is shown only to those who may see it there; absent: all of it. */
export interface VisibleManaged {
  instances?: AccessFilter | 'none';
  resources?: AccessFilter | 'none';
}

/** What was last observed in the accounts. */
export interface InventoryStore {
  /**
   * Puts a complete reading of one scope in the place of the one before and
   * writes only what differs. Does nothing when the account is gone.
   *
   * @returns whether anything differed, and those that are new: none at the first reading
   */
  replaceScope(
    scope: Pick<ScopeRecord, 'accountId' | 'kind' | 'region'>,
    items: InventoryItemRecord[],
    observedAt: string,
  ): Promise<{
    isNews: boolean;
    added: { id: string; tag?: string }[];
  }>;

  /** Keeps what was read before, and remembers since when it cannot be read. */
  failScope(
    scope: Pick<ScopeRecord, 'accountId' | 'kind' | 'region'>,
    error: NonNullable<ScopeRecord['error']>,
    now: string,
  ): Promise<void>;

  /** Forgets regions that the account no longer has. */
  retainRegions(accountId: string, regions: string[]): Promise<void>;

  listScopes(accountIds: string[]): Promise<ScopeRecord[]>;

  listItems(query: ResourceQuery): Promise<RecordPage<InventoryItemRecord>>;

  findItem(
    scope: Pick<ScopeRecord, 'accountId' | 'kind' | 'region'>,
    id: string,
  ): Promise<InventoryItemRecord | undefined>;
}
