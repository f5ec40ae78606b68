import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import { fromRow, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { NoticeRecord } from './records';
import { noticeColumns } from './rows';

const table = 'notices';

/** What people are still to be told. */
export class NoticesStore {
  constructor(private readonly knex: Knex) {}

  async claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<NoticeRecord[]> {
    const rows = await claimRows(this.knex, table, lease, limit, query =>
      query.where('next_attempt_at', '<=', now).orderBy('next_attempt_at'),
    );
    return rows.map(row => fromRow(noticeColumns, row));
  }

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, table, lease, ids);
  }

  async sent(lease: LeaseOptions, id: string): Promise<void> {
    await this.knex(table).where({ id, lease_owner: lease.owner }).delete();
  }

  async failed(
    lease: LeaseOptions,
    id: string,
    fields: Pick<NoticeRecord, 'failures' | 'nextAttemptAt'>,
  ): Promise<void> {
    await this.knex(table)
      .where({ id, lease_owner: lease.owner })
      .update({
        ...toRow(noticeColumns, fields),
        lease_owner: null,
        lease_expires_at: null,
      });
  }

  nextDueAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, table);
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, table, now);
  }
}
