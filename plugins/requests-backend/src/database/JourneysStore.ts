import { LeaseOptions } from '@rackstage/leased-loop';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { JourneyRecord } from './workRecords';

export interface JourneyQuery extends PageQuery {
  owner: string;
  states?: string[];
  /** Text in the title. */
  search?: string;
}

export interface JourneysStore {
  /** What is there: the given one, or that which the same key began before. */
  insert(journey: JourneyRecord): Promise<JourneyRecord>;

  /** @throws NotFoundError */
  get(owner: string, id: string): Promise<JourneyRecord>;

  /** The latest first. */
  list(query: JourneyQuery): Promise<RecordPage<JourneyRecord>>;

  /** @returns false when what is there is no longer of this revision */
  replace(journey: JourneyRecord, revision: number): Promise<boolean>;

  claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<JourneyRecord[]>;

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]>;

  nextDueAt(): Promise<string | undefined>;

  makeAllDue(now: string): Promise<void>;

  /** Gives a lease back; it is looked at again then. */
  release(
    lease: LeaseOptions,
    id: string,
    nextAttemptAt: string | undefined,
  ): Promise<void>;
}
