import { LeaseOptions } from '@rackstage/leased-loop';
import { AccessFilter } from '@rackstage/ownership';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { EventRecord, NewEvent, ResourceRecord } from './records';
import { Admission } from './workspaceUsage';

export interface ResourceFilter {
  search?: string;
  kinds?: string[];
  phases?: string[];
  managements?: string[];
  accountIds?: string[];
  regions?: string[];
  owners?: string[];
  workspaceIds?: string[];
  /** `key` or `key=value`; all of them must match. */
  labels?: string[];
  /** Ids, one of which is named by the spec. */
  uses?: string[];
  visible?: AccessFilter;
}

export type ResourceSort = 'name' | 'kind' | 'phase' | 'region' | 'createdAt';

export interface ResourceListQuery extends ResourceFilter, PageQuery {
  sort: ResourceSort | `-${ResourceSort}`;
}

export type ResourceFacet =
  | 'kind'
  | 'phase'
  | 'management'
  | 'accountId'
  | 'region'
  | 'owner'
  | 'workspaceId';

/** Decides, on the record as it is in the transaction, what to write. */
export type ResourceRecordChange = (current: ResourceRecord) => {
  fields: Partial<ResourceRecord>;
  events?: NewEvent[];
};

/** Volumes, snapshots, key pairs, security groups …, as they are asked for and were last observed. */
export interface ResourcesStore {
  /**
   * Stores a request. One with the same idempotency key that is there already
   * is returned instead, and nothing is stored.
   *
   * @throws ConflictError when the name is taken, NotFoundError when the account is gone
   */
  insert(
    resource: ResourceRecord,
    event: NewEvent,
    /** Whether its workspace has room for it. */
    admit?: Admission,
  ): Promise<ResourceRecord>;

  /** Also one that was deleted since. */
  findByKey(idempotencyKey: string): Promise<ResourceRecord | undefined>;

  /** One that still exists. @throws NotFoundError */
  get(id: string): Promise<ResourceRecord>;

  getMany(ids: string[]): Promise<ResourceRecord[]>;

  list(query: ResourceListQuery): Promise<RecordPage<ResourceRecord>>;

  /** How many resources each value of the facet has, most first. */
  countBy(
    facet: ResourceFacet,
    filter: ResourceFilter,
  ): Promise<{ value: string; count: number }[]>;

  /** All of a kind in a region of an account that still exist. */
  listInRegion(
    accountId: string,
    region: string,
    kind: string,
  ): Promise<ResourceRecord[]>;

  /**
   * Changes what is asked for, in one transaction with reading it, and counts
   * the revision up.
   *
   * @throws NotFoundError, ConflictError when `revision` is given and no longer the current one
   */
  change(
    id: string,
    change: ResourceRecordChange,
    revision?: number,
    /** Whether its workspace has room for what it becomes. */
    admit?: Admission,
  ): Promise<ResourceRecord>;

  /** Those of a kind that the cloud calls by one of these ids. */
  listByCloudIds(
    scope: { accountId: string; region: string; kind: string },
    cloudIds: string[],
  ): Promise<ResourceRecord[]>;

  /** Has those looked at again, now, whose spec names one of the ids. */
  wakeUsersOf(ids: string[], now: string): Promise<void>;

  /** Resources whose time has come and that nobody else is working on. */
  claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<ResourceRecord[]>;

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]>;

  /** When the next resource that nobody works on is due; absent when none will be. */
  nextDueAt(): Promise<string | undefined>;

  /** Whatever waits for a time waits no more. */
  makeAllDue(now: string): Promise<void>;

  /**
   * Writes what was observed, in one transaction with reading what is asked
   * for now.
   *
   * @throws ConflictError when the lease was lost
   */
  recordObservation(
    lease: LeaseOptions,
    id: string,
    change: ResourceRecordChange,
    options: { release: boolean },
  ): Promise<ResourceRecord>;

  /** Has these looked at again, now. */
  wake(ids: string[], now: string): Promise<void>;

  /** Reading the inventory saw these as they were; not those that somebody is working on. */
  recordUnchanged(ids: string[], observedAt: string): Promise<void>;

  /** Also of one that is deleted. */
  noteEvent(id: string, event: NewEvent): Promise<void>;

  listEvents(
    resourceId: string,
    page: PageQuery,
  ): Promise<RecordPage<EventRecord>>;
}
