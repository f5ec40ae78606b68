import { LeaseOptions } from '@rackstage/leased-loop';
import {
  DeliveryState,
  ReplayRequest,
} from '@rackstage/plugin-webhooks-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { AttemptRecord, DeliveryRecord, EventRecord } from './records';

export interface DeliveryQuery extends PageQuery {
  subscriptionId: string;
  state?: DeliveryState;
  /** Time of the event. */
  from?: string;
  until?: string;
}

export interface DeliveryWithEvent {
  delivery: DeliveryRecord;
  event: EventRecord;
}

export interface DeliveryCounts {
  pending: number;
  failed: number;
}

export interface Recording {
  event: EventRecord;
  deliveries: DeliveryRecord[];
}

export interface DeliveriesStore {
  /** Stores events with their deliveries; nothing of those whose key is known already. */
  record(recordings: Recording[]): Promise<void>;

  /** Which of these happenings are stored already. */
  knownKeys(keys: string[]): Promise<Set<string>>;

  /** Subjects of a source that have no event of this type. */
  subjectsWithout(source: string, type: string): Promise<string[]>;

  latestEvent(subject: string): Promise<EventRecord | undefined>;

  list(query: DeliveryQuery): Promise<RecordPage<DeliveryWithEvent>>;

  /** @throws NotFoundError */
  get(id: string): Promise<DeliveryWithEvent>;

  listAttempts(deliveryId: string): Promise<AttemptRecord[]>;

  count(subscriptionIds: string[]): Promise<Map<string, DeliveryCounts>>;

  /** Makes them due again, with the id that they had. How many there were. */
  replay(
    subscriptionId: string,
    request: ReplayRequest,
    now: string,
  ): Promise<number>;

  /** What is due for subscriptions that are on, and not more than `perTarget` of one. */
  claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
    perTarget: number,
  ): Promise<DeliveryRecord[]>;

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]>;

  nextDueAt(): Promise<string | undefined>;

  /** Whatever waits for a time waits no more. */
  makeAllDue(now: string): Promise<void>;

  /**
   * Writes what came of an attempt and gives the lease back.
   *
   * @throws ConflictError when the lease was lost
   */
  conclude(
    lease: LeaseOptions,
    id: string,
    fields: Partial<DeliveryRecord>,
    attempt: AttemptRecord,
  ): Promise<void>;

  /** Forgets events from before, unless something of them is still to be sent. */
  deleteBefore(time: string): Promise<number>;
}
