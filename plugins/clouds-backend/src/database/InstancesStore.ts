import { InstanceFailure } from '@rackstage/plugin-clouds-common';
import { LeaseOptions } from '@rackstage/leased-loop';
import { AccessFilter } from '@rackstage/ownership';
import { PageQuery, RecordPage } from '@rackstage/stores';
import {
  EventRecord,
  InstanceRecord,
  NewEvent,
  OperationRecord,
} from './records';
import { Admission } from './workspaceUsage';

export type { Admission };

export interface InstanceFilter {
  search?: string;
  phases?: string[];
  managements?: string[];
  accountIds?: string[];
  regions?: string[];
  owners?: string[];
  workspaceIds?: string[];
  /** Only members of these. */
  deploymentIds?: string[];
  /** Only members of deployments, in groups of these names. */
  groups?: string[];
  /** `key` or `key=value`; all of them must match. */
  labels?: string[];
  visible?: AccessFilter;
}

export type InstanceSort =
  'name' | 'phase' | 'region' | 'createdAt' | 'expiresAt';

export interface InstanceQuery extends InstanceFilter, PageQuery {
  sort: InstanceSort | `-${InstanceSort}`;
}

export type InstanceFacet =
  'phase' | 'management' | 'accountId' | 'region' | 'owner' | 'workspaceId';

/** Decides, on the record as it is in the transaction, what to write. */
export type InstanceChange = (current: InstanceRecord) => {
  fields: Partial<InstanceRecord>;
  events?: NewEvent[];
};

export interface InstancesStore {
  /**
   * Stores a request whole or not at all. A request with the same idempotency
   * key that is there already is returned instead, and nothing is stored.
   *
   * @throws ConflictError when a name is taken, NotFoundError when the account is gone
   */
  insertOperation(
    operation: OperationRecord,
    instances: InstanceRecord[],
    /** What to note on each of them. */
    event: NewEvent,
    /** Whether their workspace has room for them. */
    admit?: Admission,
  ): Promise<OperationRecord>;

  findOperation(idempotencyKey: string): Promise<OperationRecord | undefined>;

  /** @throws NotFoundError */
  getOperation(id: string): Promise<OperationRecord>;

  /** Everything the operation made, deleted instances included. */
  listByOperation(operationId: string): Promise<InstanceRecord[]>;

  /**
   * Marks the operation as failed, unless it is already, and applies `change`
   * to each of its instances that still exist, all at once.
   *
   * @returns whether it was this call that failed it
   */
  failOperation(
    id: string,
    failure: InstanceFailure,
    change: InstanceChange,
  ): Promise<boolean>;

  /** One that still exists. @throws NotFoundError */
  get(id: string): Promise<InstanceRecord>;

  getMany(ids: string[]): Promise<InstanceRecord[]>;

  list(query: InstanceQuery): Promise<RecordPage<InstanceRecord>>;

  /** How many instances each value of the facet has, most first. */
  countBy(
    facet: InstanceFacet,
    filter: InstanceFilter,
  ): Promise<{ value: string; count: number }[]>;

  /** Those of the names that instances of the account have already. */
  findTakenNames(accountId: string, names: string[]): Promise<string[]>;

  /** All of an account in a region that still exist. */
  listInRegion(accountId: string, region: string): Promise<InstanceRecord[]>;

  /**
   * Changes what is asked for, in one transaction with reading it, and counts
   * the revision up.
   *
   * @throws NotFoundError, ConflictError when `revision` is given and no longer the current one
   */
  change(
    id: string,
    change: InstanceChange,
    revision?: number,
    /** Whether its workspace has room for what it becomes. */
    admit?: Admission,
  ): Promise<InstanceRecord>;

  /** The same for all of an operation that still exist, all at once. */
  changeAll(operationId: string, change: InstanceChange): Promise<void>;

  /** Instances whose time has come and that nobody else is working on. */
  claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<InstanceRecord[]>;

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]>;

  /** When the next instance that nobody works on is due; absent when none will be. */
  nextDueAt(): Promise<string | undefined>;

  /** Whatever waits for a time waits no more. */
  makeAllDue(now: string): Promise<void>;

  /**
   * Writes what was observed, in one transaction with reading what is asked
   * for now, which may have changed since the claim. Throws when the lease was
   * lost: then another process has taken over and knows better.
   *
   * @throws ConflictError
   */
  recordObservation(
    lease: LeaseOptions,
    id: string,
    change: InstanceChange,
    options: { release: boolean },
  ): Promise<InstanceRecord>;

  /** What reading the inventory saw of instances, by id; not of those that somebody is working on. */
  recordSightings(changes: Map<string, InstanceChange>): Promise<void>;

  /** Reading the inventory saw these as they were; not those that somebody is working on. */
  recordUnchanged(ids: string[], observedAt: string): Promise<void>;

  /** Also of one that is deleted. */
  noteEvent(id: string, event: NewEvent): Promise<void>;

  listEvents(
    instanceId: string,
    page: PageQuery,
  ): Promise<RecordPage<EventRecord>>;
}
