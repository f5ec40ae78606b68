import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import { fromRow, RecordPage, selectPage, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { ReceivedEventQuery, ReceivedEventsStore } from './ReceivedEventsStore';
import { ReceivedEventRecord } from './records';
import { receivedEventColumns } from './rows';

const table = 'received_events';

const fromEventRow = (row: Record<string, unknown>) =>
  fromRow<ReceivedEventRecord>(receivedEventColumns, row);

export class DatabaseReceivedEventsStore implements ReceivedEventsStore {
  constructor(private readonly knex: Knex) {}

  async insert(event: ReceivedEventRecord): Promise<ReceivedEventRecord> {
    const { endpointId, deliveryId } = event;
    await this.knex(table)
      .insert(toRow(receivedEventColumns, event))
      .onConflict(['endpoint_id', 'delivery_id'])
      .ignore();
    return fromEventRow(
      await this.knex(table)
        .where({ endpoint_id: endpointId, delivery_id: deliveryId })
        .first(),
    );
  }

  async get(id: string): Promise<ReceivedEventRecord> {
    const row = await this.knex(table).where({ id }).first();
    if (!row) {
      throw new NotFoundError(`No received event with id ${id}`);
    }
    return fromEventRow(row);
  }

  async list(
    query: ReceivedEventQuery,
  ): Promise<RecordPage<ReceivedEventRecord>> {
    const { endpointId, verdict } = query;
    const page = await selectPage(
      this.knex(table).where({
        endpoint_id: endpointId,
        ...(verdict && { verdict }),
      }),
      this.knex,
      {
        key: '-receivedAt',
        expression: 'received_at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      query,
    );
    return { ...page, items: page.items.map(fromEventRow) };
  }

  async countReceived(
    endpointId: string,
    { from, until }: { from: string; until: string },
  ): Promise<number> {
    const [{ count }] = await this.knex(table)
      .where({ endpoint_id: endpointId })
      .where('received_at', '>', from)
      .where('received_at', '<=', until)
      .count({ count: '*' });
    return Number(count);
  }

  async claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<ReceivedEventRecord[]> {
    const rows = await claimRows(this.knex, table, lease, limit, query =>
      query.where('next_attempt_at', '<=', now).orderBy('next_attempt_at'),
    );
    return rows.map(fromEventRow);
  }

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, table, lease, ids);
  }

  nextDueAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, table);
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, table, now);
  }

  async write(
    lease: LeaseOptions,
    id: string,
    fields: Partial<ReceivedEventRecord>,
    { release }: { release: boolean },
  ): Promise<void> {
    const written = await this.knex(table)
      .where({ id, lease_owner: lease.owner })
      .update({
        ...toRow(receivedEventColumns, fields),
        ...(release && { lease_owner: null, lease_expires_at: null }),
      });
    if (written === 0) {
      throw new ConflictError(`The lease of received event ${id} was lost`);
    }
  }

  deleteBefore(time: string): Promise<number> {
    return this.knex(table)
      .where('received_at', '<', time)
      .whereNot({ verdict: 'waiting' })
      .delete();
  }
}
