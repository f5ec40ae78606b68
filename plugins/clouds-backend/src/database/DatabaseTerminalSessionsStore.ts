import { NotFoundError } from '@backstage/errors';
import { AccessFilter, whereAllowed } from '@rackstage/ownership';
import {
  Columns,
  fromRow,
  PageQuery,
  plain,
  RecordPage,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { TerminalSessionRecord } from './reachingRecords';

const columns: Columns<TerminalSessionRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  instanceId: plain('instance_id'),
  instanceName: plain('instance_name'),
  owner: plain('owner'),
  userRef: plain('user_ref'),
  ticketHash: plain('ticket_hash'),
  ticketExpiresAt: plain('ticket_expires_at'),
  state: plain('state'),
  columns: plain('columns'),
  rows: plain('rows'),
  host: plain('host'),
  bastion: plain('bastion'),
  startedAt: plain('started_at'),
  seenAt: plain('seen_at'),
  endedAt: plain('ended_at'),
  endReason: plain('end_reason'),
  recordedBytes: plain('recorded_bytes'),
  createdAt: plain('created_at'),
};

export interface TerminalSessionQuery extends PageQuery {
  instanceIds?: string[];
  /** Absent: all. */
  visible?: AccessFilter;
}

/** Who had a terminal on which machine. */
export class DatabaseTerminalSessionsStore {
  constructor(private readonly knex: Knex) {}

  async insert(record: TerminalSessionRecord): Promise<void> {
    await this.knex('terminal_sessions').insert(toRow(columns, record));
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<TerminalSessionRecord> {
    const row = await this.knex('terminal_sessions').where({ id }).first();
    if (!row) {
      throw new NotFoundError(`No terminal session with id ${id}`);
    }
    return fromRow(columns, row);
  }

  /** Takes the ticket, once, for whom it was given. @returns nothing when it is no good */
  async take(
    ticket: { id: string; ticketHash: string; userRef: string },
    now: string,
  ): Promise<TerminalSessionRecord | undefined> {
    const [row] = await this.knex('terminal_sessions')
      .where(toRow<TerminalSessionRecord>(columns, ticket))
      .where({ state: 'waiting' })
      .where('ticket_expires_at', '>', now)
      .update({ state: 'open', started_at: now, seen_at: now })
      .returning('*');
    return row && fromRow(columns, row);
  }

  /** @returns false when it has ended meanwhile */
  async keep(
    id: string,
    change: Partial<
      Pick<
        TerminalSessionRecord,
        'seenAt' | 'recordedBytes' | 'host' | 'bastion'
      >
    >,
  ): Promise<boolean> {
    const changed = await this.knex('terminal_sessions')
      .where({ id, state: 'open' })
      .update(toRow<TerminalSessionRecord>(columns, change));
    return changed > 0;
  }

  async end(id: string, endReason: string, endedAt: string): Promise<void> {
    await this.knex('terminal_sessions')
      .where({ id })
      .whereNot({ state: 'ended' })
      .update({ state: 'ended', end_reason: endReason, ended_at: endedAt });
  }

  /** Those whose replica has been silent since, and tickets that nobody used. */
  async endSilent(since: string, endedAt: string): Promise<void> {
    await this.knex('terminal_sessions')
      .whereNot({ state: 'ended' })
      .where('seen_at', '<', since)
      .update({
        end_reason: this.knex.raw(
          "case when state = 'open' then 'PortalLost' else 'NotUsed' end",
        ),
        state: 'ended',
        ended_at: endedAt,
      });
  }

  /** Those of somebody that wait or are open. */
  async countLive(userRef: string): Promise<number> {
    const [{ count }] = await this.knex('terminal_sessions')
      .where({ user_ref: userRef })
      .whereNot({ state: 'ended' })
      .count({ count: '*' });
    return Number(count);
  }

  async list({
    instanceIds,
    visible,
    ...page
  }: TerminalSessionQuery): Promise<RecordPage<TerminalSessionRecord>> {
    const query = this.knex('terminal_sessions');
    if (instanceIds) {
      query.whereIn('instance_id', instanceIds);
    }
    if (visible) {
      query.where(nested => whereAllowed(nested, visible));
    }
    const { items, nextCursor } = await selectPage(
      query,
      this.knex,
      {
        key: '-createdAt',
        expression: 'created_at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      page,
    );
    return { items: items.map(row => fromRow(columns, row)), nextCursor };
  }
}
