import { NotFoundError } from '@backstage/errors';
import {
  claimRows,
  LeaseOptions,
  nextDueAt,
  makeRowsDue,
  renewRows,
} from '@rackstage/leased-loop';
import { Verification } from '@rackstage/plugin-audit-common';
import {
  Columns,
  fromRow,
  json,
  PageQuery,
  plain,
  RecordPage,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';

const table = 'audit_verifications';

const number = {
  toDatabase: (value: unknown) => value,
  // PostgreSQL gives large numbers as text.
  fromDatabase: (value: unknown) => Number(value),
};

const columns: Columns<Verification> = {
  id: plain('id'),
  requestedBy: plain('requested_by'),
  requestedAt: plain('requested_at'),
  state: plain('state'),
  checked: { name: 'checked', ...number },
  problemCount: plain('problem_count'),
  problems: json('problems'),
  finishedAt: plain('finished_at'),
};

export class VerificationsStore {
  constructor(private readonly knex: Knex) {}

  async insert(verification: Verification): Promise<void> {
    await this.knex(table).insert({
      ...toRow(columns, verification),
      next_attempt_at: verification.requestedAt,
    });
  }

  async get(id: string): Promise<Verification> {
    const row = await this.knex(table).where({ id }).first();
    if (!row) {
      throw new NotFoundError(`No verification with id ${id}`);
    }
    return fromRow(columns, row);
  }

  async list(page: PageQuery): Promise<RecordPage<Verification>> {
    const found = await selectPage(
      this.knex(table),
      this.knex,
      {
        key: '-requestedAt',
        expression: 'requested_at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      page,
    );
    return { ...found, items: found.items.map(row => fromRow(columns, row)) };
  }

  async claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<Verification[]> {
    const rows = await claimRows(this.knex, table, lease, limit, query =>
      query.where('next_attempt_at', '<=', now),
    );
    return rows.map(row => fromRow(columns, row));
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

  /** Nothing when another process has taken it over. */
  async note(
    lease: LeaseOptions,
    id: string,
    fields: Partial<Verification>,
  ): Promise<void> {
    await this.knex(table)
      .where({ id, lease_owner: lease.owner })
      .update(toRow(columns, fields));
  }

  async conclude(
    lease: LeaseOptions,
    id: string,
    fields: Partial<Verification>,
  ): Promise<void> {
    await this.knex(table)
      .where({ id, lease_owner: lease.owner })
      .update({
        ...toRow(columns, fields),
        next_attempt_at: null,
        lease_owner: null,
        lease_expires_at: null,
      });
  }
}
