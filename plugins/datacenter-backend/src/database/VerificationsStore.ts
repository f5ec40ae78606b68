import { LeaseOptions } from '@rackstage/leased-loop';
import {
  CableSides,
  LinkCorrection,
  ObservedLink,
  UnreadDevice,
  VerifiedLink,
} from '@rackstage/plugin-datacenter-common';
import { PageQuery, RecordPage } from '@rackstage/stores';

export type VerificationState = 'waiting' | 'running' | 'done' | 'failed';
export type VerificationScope = 'racks' | 'places' | 'devices';
export type LinkState = VerifiedLink['state'];

/** One comparison of cables with what devices see. */
export interface VerificationRecord {
  id: string;
  scope: VerificationScope;
  /** Of the kind that the scope names. */
  objectIds: string[];
  /** The same for the same scope. */
  scopeKey: string;
  title: string;
  state: VerificationState;
  requestedBy: string;
  requestedAt: string;
  startedAt?: string;
  finishedAt?: string;
  /** How often a process has begun with it. */
  attempts: number;
  error?: string;
  deviceCount?: number;
  unreadCount?: number;
  counts?: Record<LinkState, number>;
}

/** What came of asking one device. */
export interface ReadingRecord {
  deviceId: string;
  title: string;
  /** Where it was not read. */
  code?: UnreadDevice['code'];
  message?: string;
  links: ObservedLink[];
}

export interface LinkRecord {
  id: string;
  state: LinkState;
  data: Omit<VerifiedLink, 'id' | 'state' | 'correctable'> & {
    correction?: LinkCorrection;
    /** What the ends of the cables that it corrects were, by their ids. */
    endsBefore?: Record<string, CableSides>;
  };
}

/** What is known of a cable. */
export interface CableVerificationRecord {
  cableId: string;
  ends: CableSides;
  state: 'verified' | 'missing' | 'wrong' | 'unobserved';
  checkedAt: string;
  /** When it was verified last. */
  seenAt?: string;
  runId: string;
}

export interface VerificationsStore {
  /** What is under way for the scope already is given back instead. */
  begin(run: VerificationRecord): Promise<VerificationRecord>;
  get(id: string): Promise<VerificationRecord | undefined>;
  /** The last ones first. */
  list(
    query: PageQuery & { scopeKeys?: string[]; states?: string[] },
  ): Promise<RecordPage<VerificationRecord>>;
  readings(runId: string): Promise<ReadingRecord[]>;
  unread(runId: string): Promise<ReadingRecord[]>;
  /** Of how many devices it is known what came of asking them. */
  countReadings(runId: string): Promise<number>;
  /** In their order. */
  links(
    runId: string,
    query: PageQuery & { states?: string[] },
  ): Promise<RecordPage<LinkRecord>>;
  link(runId: string, id: string): Promise<LinkRecord | undefined>;
  cable(cableId: string): Promise<CableVerificationRecord | undefined>;
  /** Those that ended before go with all that was read. */
  deleteBefore(time: string): Promise<void>;

  claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<VerificationRecord[]>;
  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]>;
  nextDueAt(): Promise<string | undefined>;
  makeAllDue(now: string): Promise<void>;
  /** @throws ConflictError when another process has taken it over */
  note(
    lease: LeaseOptions,
    id: string,
    fields: Partial<VerificationRecord>,
  ): Promise<void>;
  /** @throws ConflictError when another process has taken it over */
  addReading(
    lease: LeaseOptions,
    runId: string,
    reading: ReadingRecord,
  ): Promise<void>;
  /** Gives the lease back. Nothing when another process has taken it over. */
  release(
    lease: LeaseOptions,
    id: string,
    fields: Partial<VerificationRecord>,
    nextAttemptAt?: string,
  ): Promise<void>;
  /** Its end with all that came of it, or nothing. @throws ConflictError when another process has taken it over */
  conclude(
    lease: LeaseOptions,
    id: string,
    fields: Partial<VerificationRecord>,
    result: { links: LinkRecord[]; cables: CableVerificationRecord[] },
  ): Promise<void>;
}
