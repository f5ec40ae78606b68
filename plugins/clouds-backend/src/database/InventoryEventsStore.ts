import { AccessFilter } from '@rackstage/ownership';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { VisibleManaged } from './InventoryStore';
import { InventoryEventRecord } from './records';

export interface InventoryEventFilter {
  /** Text in the name or the id of what it happened to. */
  search?: string;
  accountIds?: string[];
  kinds?: string[];
  regions?: string[];
  types?: string[];
  reasons?: string[];
  /** Accounts that may be seen; absent: all. */
  accounts?: AccessFilter;
  visible?: VisibleManaged;
}

/** What happened in the clouds, as readings tell. */
export interface InventoryEventsStore {
  /** The newest first. */
  list(
    query: InventoryEventFilter & PageQuery,
  ): Promise<RecordPage<InventoryEventRecord>>;

  /** Forgets those of an account that are older. */
  removeBefore(accountId: string, time: string): Promise<void>;
}
