import { LeaseOptions } from '@rackstage/leased-loop';
import {
  NetboxOutcome,
  NetboxRunState,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { SourceId } from '../../imports/netbox';
import { ObjectsTransaction } from '../ObjectsStore';
import { ItemRecord, LinkRecord, RunRecord, ServerRecord } from './records';

export interface ItemQuery extends PageQuery {
  outcome: NetboxOutcome;
  kind?: ObjectKindName;
}

/** What a run has found out of an object that it has come by. */
export interface SeenItem {
  outcome: NetboxOutcome;
  objectId?: string;
}

/** NetBox servers, imports of them, and what has come of them. */
export interface NetboxStore {
  listServers(): Promise<ServerRecord[]>;
  getServer(id: string): Promise<ServerRecord | undefined>;
  /** @throws ConflictError when one of this name is there already */
  insertServer(server: ServerRecord): Promise<void>;
  /** @throws ConflictError when it has changed since, or one of this name is there already */
  updateServer(server: ServerRecord, revision: number): Promise<void>;
  /** With its runs and what is known of where its objects went. */
  deleteServer(id: string): Promise<void>;

  /** The latest first. */
  listRuns(
    query: PageQuery & { serverId?: string },
  ): Promise<RecordPage<RunRecord>>;
  getRun(id: string): Promise<RunRecord | undefined>;
  /** The latest one of each server. */
  lastRuns(): Promise<Map<string, RunRecord>>;
  /** @throws ConflictError when another one of the server has not ended */
  insertRun(run: RunRecord): Promise<void>;
  /** Of each server, only the latest ones are kept. */
  forgetRuns(serverId: string, keep: number): Promise<void>;
  /**
   * Changes a run that is in one of the states; a run that has ended gives its lease back.
   *
   * @returns whether it was
   * @throws ConflictError when it would be active beside another one
   */
  changeRun(
    id: string,
    states: readonly NetboxRunState[],
    change: Partial<RunRecord>,
  ): Promise<boolean>;

  listItems(runId: string, query: ItemQuery): Promise<RecordPage<ItemRecord>>;
  itemsOf(runId: string, sourceIds: SourceId[]): Promise<ItemRecord[]>;
  /** Everything that was read and not skipped. */
  knownSources(runId: string): Promise<Set<SourceId>>;

  claim(lease: LeaseOptions, limit: number): Promise<RunRecord[]>;
  renew(lease: LeaseOptions, ids: string[]): Promise<string[]>;
  release(lease: LeaseOptions, id: string): Promise<void>;

  transaction<T>(work: (t: NetboxTransaction) => Promise<T>): Promise<T>;
}

/** What a run does, together with how far it is. */
export interface NetboxTransaction {
  readonly objects: ObjectsTransaction;
  /**
   * Goes on with a run that this worker still holds.
   *
   * @throws LostRun when it does not, or the run was cancelled
   */
  advance(
    run: RunRecord,
    lease: LeaseOptions,
    change: Partial<RunRecord>,
  ): Promise<void>;
  /** Those whose source is there already are left out. @returns the others */
  addItems(items: ItemRecord[]): Promise<ItemRecord[]>;
  /** In their order, from an ordinal on. */
  itemsFrom(
    runId: string,
    ordinal: number,
    outcomes: readonly NetboxOutcome[],
    limit: number,
  ): Promise<ItemRecord[]>;
  /** Ones that were taken for something else before. */
  replaceItems(items: ItemRecord[]): Promise<void>;
  seen(runId: string, sourceIds: SourceId[]): Promise<Map<SourceId, SeenItem>>;
  links(serverId: string, sourceIds: SourceId[]): Promise<LinkRecord[]>;
  /** Objects that others of the run's sources stand for: their ids. */
  taken(
    serverId: string,
    runId: string,
    objectIds: string[],
  ): Promise<Map<string, SourceId>>;
  /** Of earlier runs, whose source this run has not come by. */
  unseenLinks(
    serverId: string,
    runId: string,
    after: SourceId,
    limit: number,
  ): Promise<LinkRecord[]>;
  /** Each object stands for one source. */
  link(serverId: string, links: LinkRecord[]): Promise<void>;
  unlink(serverId: string, sourceIds: SourceId[]): Promise<void>;
}

/** Somebody has ended the run, or another worker has it. */
export class LostRun extends Error {}
