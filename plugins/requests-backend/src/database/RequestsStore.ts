import { AccessFilter } from '@rackstage/ownership';
import { LeaseOptions } from '@rackstage/leased-loop';
import { RequestState, RequestView } from '@rackstage/plugin-requests-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import {
  DecisionRecord,
  HistoryRecord,
  NoticeRecord,
  RequestRecord,
  RevisionRecord,
} from './records';

/** Who looks, and who they stand for. */
export interface Viewer {
  person: string;
  /** Entity refs: themselves, their groups, and those of whom they are a delegate. */
  refs: string[];
  /** The only one whose requests they see: of a program. */
  workspaceId?: string;
}

export interface RequestQuery extends PageQuery {
  view: RequestView;
  viewer: Viewer;
  search?: string;
  states?: RequestState[];
  types?: string[];
  workspaceIds?: string[];
  requesters?: string[];
  /** Of the price of a month. */
  currency?: string;
  /** In that currency; the price is neither less nor more. */
  amountFrom?: string;
  amountTo?: string;
  /** Not before. */
  submittedFrom?: string;
  /** Before. */
  submittedTo?: string;
  sort: 'createdAt' | '-createdAt';
  /** What roles let the viewer see besides what they have to do with: everything where absent. */
  visible?: AccessFilter | 'none';
}

/** What is written together, or not at all. */
export interface RequestChanges {
  fields: Partial<RequestRecord>;
  decision?: DecisionRecord;
  revision?: RevisionRecord;
  history: Omit<HistoryRecord, 'seq' | 'requestId'>[];
  notices?: NoticeRecord[];
  /** Who has to decide from now on; absent: as before. */
  waitingFor?: string[];
}

export interface RequestsStore {
  /**
   * Stores a request, or answers the one that was stored with the same key by
   * the same requester.
   */
  insert(
    record: RequestRecord,
    changes: RequestChanges,
  ): Promise<{ record: RequestRecord; isNew: boolean }>;

  /** @throws NotFoundError */
  get(id: string): Promise<RequestRecord>;

  getMany(ids: string[]): Promise<RequestRecord[]>;

  findByKey(
    requester: string,
    idempotencyKey: string,
  ): Promise<RequestRecord | undefined>;

  /**
   * Changes a request by what `decide` makes of it: of the row and the
   * decisions as they are, which nobody else changes meanwhile. Nothing is
   * written where it returns nothing.
   *
   * @param lease - the change is made by whoever holds it, and gives it back
   * @throws NotFoundError, ConflictError, and whatever `decide` throws
   */
  change(
    id: string,
    decide: (
      record: RequestRecord,
      decisions: DecisionRecord[],
    ) => RequestChanges | undefined,
    lease?: { lease: LeaseOptions; release: boolean },
  ): Promise<RequestRecord>;

  list(query: RequestQuery): Promise<RecordPage<RequestRecord>>;

  /** At most `limit`. */
  countInbox(viewer: Viewer, limit: number): Promise<number>;

  countByState(viewer: Viewer): Promise<Record<string, number>>;

  /** The latest, of one workspace or of all. */
  latest(limit: number, workspaceId?: string): Promise<RequestRecord[]>;

  /** Of all revisions, oldest first. */
  decisions(requestId: string): Promise<DecisionRecord[]>;

  /** Of the current steps of these requests: which somebody has decided already. */
  decidedBy(person: string, requests: RequestRecord[]): Promise<Set<string>>;

  revisions(requestId: string): Promise<RevisionRecord[]>;

  history(requestId: string): Promise<HistoryRecord[]>;

  /** Whether one of them has to do with it: decides, decided or was mentioned. */
  takesPart(requestId: string, refs: string[]): Promise<boolean>;

  claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<RequestRecord[]>;

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]>;

  /** Gives a lease back without a change. */
  release(
    lease: LeaseOptions,
    id: string,
    fields?: Pick<RequestRecord, 'nextAttemptAt' | 'failures'>,
  ): Promise<void>;

  nextDueAt(): Promise<string | undefined>;

  makeAllDue(now: string): Promise<void>;
}
