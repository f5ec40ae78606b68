import { LeaseOptions } from '@rackstage/leased-loop';
import { AccessFilter } from '@rackstage/ownership';
import {
  InstanceFailure,
  InstancePhase,
} from '@rackstage/plugin-clouds-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { InstanceChange } from './InstancesStore';
import {
  DeploymentRecord,
  EventRecord,
  InstanceRecord,
  NewEvent,
  OperationRecord,
  ResourceRecord,
} from './records';
import { ResourceRecordChange } from './ResourcesStore';
import { Admission } from './workspaceUsage';

export interface DeploymentFilter {
  search?: string;
  phases?: string[];
  owners?: string[];
  workspaceIds?: string[];
  visible?: AccessFilter;
}

export type DeploymentSort = 'name' | 'phase' | 'createdAt';

export interface DeploymentQuery extends DeploymentFilter, PageQuery {
  sort: DeploymentSort | `-${DeploymentSort}`;
}

export type DeploymentFacet = 'phase' | 'owner' | 'workspaceId';

/** An instance that fills a place, with the operation that makes it: one for each, so that none takes another one back. */
export interface NewMember {
  operation: OperationRecord;
  instance: InstanceRecord;
}

/** What is there of a deployment, as one transaction sees it. */
export interface DeploymentState {
  deployment: DeploymentRecord;
  /** Those that exist. */
  members: InstanceRecord[];
  /** Those that once were in wanted places where none is now, in the order in which they were made. */
  past: InstanceRecord[];
  /** Why members and past ones could not be made, by the id of their operation. */
  failures: Map<string, InstanceFailure>;
  /** What its members share, as far as it exists. */
  resources: ResourceRecord[];
}

/** What to write; all of it at once. */
export interface DeploymentOutcome {
  fields?: Partial<DeploymentRecord>;
  events?: NewEvent[];
  add?: NewMember[];
  addResources?: ResourceRecord[];
  /** By the id of the member. */
  changeMembers?: Map<string, InstanceChange>;
  /** By the id of the shared resource. */
  changeResources?: Map<string, ResourceRecordChange>;
}

/** Decides, on everything as it is in the transaction, what to write. */
export type DeploymentRecordChange = (
  state: DeploymentState,
) => DeploymentOutcome;

/** How many members there are in a group in each phase, and what one costs an hour. */
export interface MemberCount {
  deploymentId: string;
  group: string;
  phase: InstancePhase;
  /** Absent: not known. */
  hourlyPrice?: { amount: string; currency: string };
  count: number;
}

export interface DeploymentsStore {
  /**
   * Stores a deployment whole or not at all. One with the same idempotency key
   * that is there already is returned instead, and nothing is stored.
   *
   * @throws ConflictError when a name is taken, NotFoundError when an account is gone
   */
  insert(
    deployment: DeploymentRecord,
    parts: { members: NewMember[]; resources: ResourceRecord[] },
    event: NewEvent,
    admit?: Admission,
  ): Promise<DeploymentRecord>;

  /** Also one that was deleted since. */
  findByKey(idempotencyKey: string): Promise<DeploymentRecord | undefined>;

  /** One that still exists. @throws NotFoundError */
  get(id: string): Promise<DeploymentRecord>;

  getMany(ids: string[]): Promise<DeploymentRecord[]>;

  /** Those of the names that deployments have already. */
  findTakenNames(names: string[]): Promise<string[]>;

  list(query: DeploymentQuery): Promise<RecordPage<DeploymentRecord>>;

  /** How many deployments each value of the facet has, most first. */
  countBy(
    facet: DeploymentFacet,
    filter: DeploymentFilter,
  ): Promise<{ value: string; count: number }[]>;

  /** Of the members that exist, in one query for all of the deployments. */
  countMembers(ids: string[]): Promise<MemberCount[]>;

  /** Load balancers over groups of the deployments, in one query for all of them. */
  listBalancers(ids: string[]): Promise<ResourceRecord[]>;

  /** Everything that is there of it. @throws NotFoundError */
  load(id: string): Promise<DeploymentState>;

  /**
   * Changes what is asked for, in one transaction with reading it, and counts
   * the revision up.
   *
   * @throws NotFoundError, ConflictError when `revision` is given and no longer the current one, or a name is taken
   */
  change(
    id: string,
    change: DeploymentRecordChange,
    options?: { revision?: number; admit?: Admission },
  ): Promise<DeploymentRecord>;

  /** Has those looked at again, then at the latest, that have one of these instances or shared resources. */
  wakeOwnersOf(ids: string[], at: string): Promise<string[]>;

  claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<DeploymentRecord[]>;

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]>;

  /** When the next one that nobody works on is due; absent when none will be. */
  nextDueAt(): Promise<string | undefined>;

  makeAllDue(now: string): Promise<void>;

  /**
   * Writes what a pass decided, and gives the lease back.
   *
   * @throws ConflictError when the lease was lost
   */
  conclude(
    lease: LeaseOptions,
    id: string,
    change: DeploymentRecordChange,
  ): Promise<DeploymentRecord>;

  listEvents(id: string, page: PageQuery): Promise<RecordPage<EventRecord>>;
}
