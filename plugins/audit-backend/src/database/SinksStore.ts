import { auditEventsTable, auditHeadsTable } from '@rackstage/audit-trail';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import { Columns, fromRow, plain, toRow } from '@rackstage/stores';
import { Knex } from 'knex';

const table = 'audit_sinks';
const positionsTable = 'audit_sink_positions';

/** How far a sink is. */
export interface SinkRecord {
  /** Its name in the configuration. */
  id: string;
  sent: number;
  failures: number;
  lastSentAt?: string;
  failingSince?: string;
  lastError?: string;
  nextAttemptAt?: string;
}

const columns: Columns<SinkRecord> = {
  id: plain('id'),
  sent: {
    name: 'sent',
    toDatabase: value => value,
    // PostgreSQL gives large numbers as text.
    fromDatabase: Number,
  },
  failures: plain('failures'),
  lastSentAt: plain('last_sent_at'),
  failingSince: plain('failing_since'),
  lastError: plain('last_error'),
  nextAttemptAt: plain('next_attempt_at'),
};

/** Where a sink is in one chain. */
export interface Position {
  writer: string;
  seq: number;
}

export class SinksStore {
  constructor(
    private readonly knex: Knex,
    /** Those of the configuration; others rest. */
    private readonly names: string[],
  ) {}

  async declare(now: string): Promise<void> {
    for (const id of this.names) {
      await this.knex(table)
        .insert({ id, sent: 0, failures: 0, next_attempt_at: now })
        .onConflict('id')
        .ignore();
    }
  }

  async list(): Promise<SinkRecord[]> {
    const rows = await this.knex(table).whereIn('id', this.names).orderBy('id');
    return rows.map(row => fromRow(columns, row));
  }

  async claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<SinkRecord[]> {
    const rows = await claimRows(this.knex, table, lease, limit, query =>
      query.whereIn('id', this.names).where('next_attempt_at', '<=', now),
    );
    return rows.map(row => fromRow(columns, row));
  }

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, table, lease, ids);
  }

  nextDueAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, table, query =>
      query.whereIn('id', this.names),
    );
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, table, now);
  }

  /** Chains that have rows which the sink has not sent, and the last row that it has. */
  async behind(sink: string): Promise<Position[]> {
    const rows: Position[] = await this.ends(sink)
      .whereRaw('h.seq > coalesce(p.seq, 0)')
      .orderBy('h.at')
      .select('h.writer', { seq: this.knex.raw('coalesce(p.seq, 0)') });
    return rows.map(({ writer, seq }) => ({ writer, seq: Number(seq) }));
  }

  /** Rows that are not sent; what retention removed is not waited for. */
  async waiting(sink: string): Promise<number> {
    let waiting = 0;
    for (const { writer, seq } of await this.behind(sink)) {
      const [{ count }] = await this.knex(auditEventsTable)
        .where({ writer })
        .where('seq', '>', seq)
        .count({ count: '*' });
      waiting += Number(count);
    }
    return waiting;
  }

  /** Only while the lease is held: whoever took over is elsewhere already. */
  async advance(
    lease: LeaseOptions,
    sink: string,
    position: Position,
    fields: Pick<SinkRecord, 'sent' | 'lastSentAt'>,
  ): Promise<void> {
    await this.knex.transaction(async trx => {
      const held = await trx(table)
        .where({ id: sink, lease_owner: lease.owner })
        .update(toRow(columns, fields));
      if (held > 0) {
        await trx(positionsTable)
          .insert({ sink, ...position })
          .onConflict(['sink', 'writer'])
          .merge();
      }
    });
  }

  async conclude(
    lease: LeaseOptions,
    sink: string,
    fields: Partial<SinkRecord>,
  ): Promise<void> {
    await this.knex(table)
      .where({ id: sink, lease_owner: lease.owner })
      .update({
        ...toRow(columns, fields),
        lease_owner: null,
        lease_expires_at: null,
      });
  }

  private ends(sink: string): Knex.QueryBuilder {
    return this.knex({ h: auditHeadsTable }).leftJoin(
      { p: positionsTable },
      join =>
        join
          .on('p.writer', 'h.writer')
          .andOn('p.sink', this.knex.raw('?', [sink])),
    );
  }
}
