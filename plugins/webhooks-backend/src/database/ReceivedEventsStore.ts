import { LeaseOptions } from '@rackstage/leased-loop';
import { Verdict } from '@rackstage/plugin-webhooks-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { ReceivedEventRecord } from './records';

export interface ReceivedEventQuery extends PageQuery {
  endpointId: string;
  verdict?: Verdict;
}

export interface ReceivedEventsStore {
  /** The one that is stored: an earlier one when the endpoint knows its delivery id. */
  insert(event: ReceivedEventRecord): Promise<ReceivedEventRecord>;

  /** @throws NotFoundError */
  get(id: string): Promise<ReceivedEventRecord>;

  list(query: ReceivedEventQuery): Promise<RecordPage<ReceivedEventRecord>>;

  /** After `from`, and not after `until`: when the clock was put back, some came later than now. */
  countReceived(
    endpointId: string,
    period: { from: string; until: string },
  ): Promise<number>;

  claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<ReceivedEventRecord[]>;

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]>;

  nextDueAt(): Promise<string | undefined>;

  /** Whatever waits for a time waits no more. */
  makeAllDue(now: string): Promise<void>;

  /**
   * Writes while the lease is held, and gives it back unless told otherwise.
   *
   * @throws ConflictError when the lease was lost
   */
  write(
    lease: LeaseOptions,
    id: string,
    fields: Partial<ReceivedEventRecord>,
    options: { release: boolean },
  ): Promise<void>;

  deleteBefore(time: string): Promise<number>;
}
