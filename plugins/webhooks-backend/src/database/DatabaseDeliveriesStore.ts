import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import { ReplayRequest } from '@rackstage/plugin-webhooks-common';
import {
  chunks,
  fromRow,
  RecordPage,
  selectPage,
  toRow,
  utc,
} from '@rackstage/stores';
import { Knex } from 'knex';
import {
  DeliveriesStore,
  DeliveryCounts,
  DeliveryQuery,
  DeliveryWithEvent,
  Recording,
} from './DeliveriesStore';
import { selectDueDeliveries } from './selectDueDeliveries';
import { AttemptRecord, DeliveryRecord, EventRecord } from './records';
import { attemptColumns, deliveryColumns, eventColumns } from './rows';

const newestFirst = {
  key: '-createdAt',
  expression: 'created_at',
  tieBreaker: 'id',
  tieBreakerType: 'text',
} as const;

interface CountRow {
  subscription_id: string;
  state: keyof DeliveryCounts;
  count: string | number;
}

const rowsPerInsert = 100;

export class DatabaseDeliveriesStore implements DeliveriesStore {
  constructor(private readonly knex: Knex) {}

  async record(recordings: Recording[]): Promise<void> {
    // All replicas in one order, so that none waits for another in a circle.
    const ordered = [...recordings].sort((left, right) =>
      left.event.key < right.event.key ? -1 : 1,
    );
    for (const some of chunks(ordered, rowsPerInsert)) {
      await this.knex.transaction(async trx => {
        const ids = await trx('events')
          .insert(some.map(({ event }) => toRow(eventColumns, event)))
          .onConflict('event_key')
          .ignore()
          .returning('id');
        const stored = new Set(ids.map(({ id }) => id));
        const deliveries = some
          .filter(({ event }) => stored.has(event.id))
          .flatMap(recording => recording.deliveries)
          .map(delivery => toRow(deliveryColumns, delivery));
        for (const rows of chunks(deliveries, rowsPerInsert)) {
          await trx('deliveries').insert(rows);
        }
      });
    }
  }

  async knownKeys(keys: string[]): Promise<Set<string>> {
    const rows = await this.knex('events')
      .whereIn('event_key', keys)
      .select('event_key');
    return new Set(rows.map(row => row.event_key));
  }

  async subjectsWithout(source: string, type: string): Promise<string[]> {
    return this.knex('events')
      .where({ source })
      .whereNotIn(
        'subject',
        this.knex('events').where({ type }).select('subject'),
      )
      .distinct()
      .orderBy('subject')
      .pluck('subject');
  }

  async latestEvent(subject: string): Promise<EventRecord | undefined> {
    const row = await this.knex('events')
      .where({ subject })
      .orderBy('time', 'desc')
      .first();
    return row && fromRow(eventColumns, row);
  }

  async list(query: DeliveryQuery): Promise<RecordPage<DeliveryWithEvent>> {
    const { subscriptionId, state } = query;
    const select = this.knex('deliveries').where({
      subscription_id: subscriptionId,
      ...(state && { state }),
    });
    this.whereEventTime(select, query);
    const page = await selectPage(select, this.knex, newestFirst, query);
    return { ...page, items: await this.withEvents(page.items) };
  }

  async get(id: string): Promise<DeliveryWithEvent> {
    const rows = await this.knex('deliveries').where({ id });
    const [found] = await this.withEvents(rows);
    if (!found) {
      throw new NotFoundError(`No delivery with id ${id}`);
    }
    return found;
  }

  async listAttempts(deliveryId: string): Promise<AttemptRecord[]> {
    const rows = await this.knex('attempts')
      .where({ delivery_id: deliveryId })
      .orderBy('number');
    return rows.map(row => fromRow(attemptColumns, row));
  }

  async count(subscriptionIds: string[]): Promise<Map<string, DeliveryCounts>> {
    const rows: CountRow[] = await this.knex('deliveries')
      .whereIn('subscription_id', subscriptionIds)
      .whereIn('state', ['pending', 'failed'])
      .groupBy('subscription_id', 'state')
      .select('subscription_id', 'state')
      .count({ count: '*' });
    const counts = new Map(
      subscriptionIds.map(id => [id, { pending: 0, failed: 0 }]),
    );
    for (const row of rows) {
      counts.get(row.subscription_id)![row.state] = Number(row.count);
    }
    return counts;
  }

  async replay(
    subscriptionId: string,
    request: ReplayRequest,
    now: string,
  ): Promise<number> {
    const { deliveryId, state } = request;
    const rows = this.knex('deliveries').where({
      subscription_id: subscriptionId,
      ...(deliveryId && { id: deliveryId }),
      ...(state && { state }),
    });
    this.whereEventTime(rows, request);
    return rows.update(
      toRow<DeliveryRecord>(deliveryColumns, {
        state: 'pending',
        attemptsSinceStart: 0,
        startedAt: undefined,
        finishedAt: undefined,
        nextAttemptAt: now,
      }),
    );
  }

  async claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
    perTarget: number,
  ): Promise<DeliveryRecord[]> {
    const rows = await claimRows(
      this.knex,
      'deliveries',
      lease,
      limit,
      select => selectDueDeliveries(this.knex, select, now, perTarget),
      // Whatever is still to be sent, its time may lie ahead too once the clock was put back; so written, SQLite uses the index.
      select => select.where('next_attempt_at', '>', ''),
    );
    return rows.map(row => fromRow(deliveryColumns, row));
  }

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, 'deliveries', lease, ids);
  }

  nextDueAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, 'deliveries', query =>
      query.whereIn(
        'subscription_id',
        this.knex('subscriptions').where({ enabled: true }).select('id'),
      ),
    );
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, 'deliveries', now);
  }

  async conclude(
    lease: LeaseOptions,
    id: string,
    fields: Partial<DeliveryRecord>,
    attempt: AttemptRecord,
  ): Promise<void> {
    await this.knex.transaction(async trx => {
      const written = await trx('deliveries')
        .where({ id, lease_owner: lease.owner })
        .update({
          ...toRow(deliveryColumns, fields),
          lease_owner: null,
          lease_expires_at: null,
        });
      if (written === 0) {
        throw new ConflictError(`The lease of delivery ${id} was lost`);
      }
      await trx('attempts').insert(toRow(attemptColumns, attempt));
    });
  }

  deleteBefore(time: string): Promise<number> {
    return this.knex('events')
      .where('created_at', '<', time)
      .whereNotIn(
        'id',
        this.knex('deliveries').where({ state: 'pending' }).select('event_id'),
      )
      .delete();
  }

  private whereEventTime(
    query: Knex.QueryBuilder,
    { from, until }: { from?: string; until?: string },
  ): void {
    if (from === undefined && until === undefined) {
      return;
    }
    const events = this.knex('events').select('id');
    if (from !== undefined) {
      events.where('time', '>=', utc(from));
    }
    if (until !== undefined) {
      events.where('time', '<', utc(until));
    }
    query.whereIn('event_id', events);
  }

  private async withEvents(
    rows: Record<string, unknown>[],
  ): Promise<DeliveryWithEvent[]> {
    const found = await this.knex('events').whereIn(
      'id',
      rows.map(row => String(row.event_id)),
    );
    const events = new Map(
      found.map(row => [row.id, fromRow<EventRecord>(eventColumns, row)]),
    );
    return rows.map(row => ({
      delivery: fromRow<DeliveryRecord>(deliveryColumns, row),
      event: events.get(row.event_id)!,
    }));
  }
}
