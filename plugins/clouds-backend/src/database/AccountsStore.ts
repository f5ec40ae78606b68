import { AccountRecord } from './records';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { LeaseOptions } from '@rackstage/leased-loop';
import { AccessFilter } from '@rackstage/ownership';

export interface AccountQuery extends PageQuery {
  drivers?: string[];
  names?: string[];
  workspaceIds?: string[];
  /** Those of this workspace, and those that are shared with it. */
  usableIn?: string;
  /** Text in name or title. */
  search?: string;
  sort: 'title' | '-title' | 'createdAt' | '-createdAt';
  visible?: AccessFilter;
}

export interface AccountsStore {
  /** @throws ConflictError when the name is taken */
  insert(account: AccountRecord): Promise<void>;

  /** @throws NotFoundError */
  get(id: string): Promise<AccountRecord>;

  getMany(ids: string[]): Promise<AccountRecord[]>;

  findByName(name: string): Promise<AccountRecord | undefined>;

  list(query: AccountQuery): Promise<RecordPage<AccountRecord>>;

  /**
   * Counts the revision up. Whatever changes how the account is reached makes
   * its inventory due again.
   *
   * @throws NotFoundError, ConflictError when `revision` is given and no longer the current one
   */
  update(
    id: string,
    change: Partial<AccountRecord>,
    revision?: number,
  ): Promise<AccountRecord>;

  /** Who sees and uses it beside its own workspace, in one transaction with reading it. @throws NotFoundError */
  changeShares(
    id: string,
    change: (account: AccountRecord) => string[],
  ): Promise<AccountRecord>;

  /** @throws NotFoundError, ConflictError while instances of it exist */
  delete(id: string): Promise<void>;

  /** Ids of accounts whose credential was not encrypted with this key. */
  listWithOtherKey(keyId: string): Promise<string[]>;

  /** How many instances exist, by account. */
  countInstances(accountIds: string[]): Promise<Map<string, number>>;

  /** Makes the inventory due now. @throws NotFoundError */
  requestSync(id: string, now: string): Promise<void>;

  /** Accounts whose inventory is due and that nobody else is reading. */
  claimDueForSync(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<AccountRecord[]>;

  /** When the next inventory that nobody is reading is due. */
  nextSyncDueAt(): Promise<string | undefined>;

  /** All of them are read now. */
  makeAllSyncsDue(now: string): Promise<void>;

  renewSyncLeases(lease: LeaseOptions, ids: string[]): Promise<string[]>;

  /**
   * Gives the lease back and says when the inventory is due next, unless
   * somebody asked for it again since it was claimed. Does nothing when the
   * lease was lost.
   */
  finishSync(
    lease: LeaseOptions,
    account: Pick<AccountRecord, 'id' | 'nextSyncAt'>,
    nextSyncAt: string,
  ): Promise<void>;
}
