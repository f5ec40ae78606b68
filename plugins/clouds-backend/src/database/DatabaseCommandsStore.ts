import { NotFoundError } from '@backstage/errors';
import { CommandTargetState } from '@rackstage/plugin-clouds-common';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import { AccessFilter, whereAllowed } from '@rackstage/ownership';
import {
  Columns,
  flag,
  fromRow,
  PageQuery,
  plain,
  RecordPage,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { CommandRecord, CommandTargetRecord } from './reachingRecords';

const commandColumns: Columns<CommandRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  owner: plain('owner'),
  command: plain('command'),
  concurrency: plain('concurrency'),
  timeoutSeconds: plain('timeout_seconds'),
  idempotencyKey: plain('idempotency_key'),
  state: plain('state'),
  startedAt: plain('started_at'),
  cancelledAt: plain('cancelled_at'),
  nextAttemptAt: plain('next_attempt_at'),
  createdAt: plain('created_at'),
};

const targetColumns: Columns<CommandTargetRecord> = {
  id: plain('id'),
  commandId: plain('command_id'),
  workspaceId: plain('workspace_id'),
  instanceId: plain('instance_id'),
  instanceName: plain('instance_name'),
  owner: plain('owner'),
  state: plain('state'),
  exitCode: plain('exit_code'),
  message: plain('message'),
  truncated: flag('truncated'),
  startedAt: plain('started_at'),
  endedAt: plain('ended_at'),
};

/** Commands on groups of machines. */
export class DatabaseCommandsStore {
  constructor(private readonly knex: Knex) {}

  /** @returns that of the same key, where there is one already */
  async insert(
    command: CommandRecord,
    targets: CommandTargetRecord[],
  ): Promise<CommandRecord> {
    return this.knex.transaction(async tx => {
      const [row] = await tx('commands')
        .insert(toRow(commandColumns, command))
        .onConflict('idempotency_key')
        .ignore()
        .returning('*');
      if (row) {
        await tx('command_targets').insert(
          targets.map(target => toRow(targetColumns, target)),
        );
      }
      const stored = await tx('commands')
        .where({ idempotency_key: command.idempotencyKey })
        .first();
      return fromRow(commandColumns, stored);
    });
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<CommandRecord> {
    const row = await this.knex('commands').where({ id }).first();
    if (!row) {
      throw new NotFoundError(`No command with id ${id}`);
    }
    return fromRow(commandColumns, row);
  }

  /** By name. */
  async listTargets(commandId: string): Promise<CommandTargetRecord[]> {
    const rows = await this.knex('command_targets')
      .where({ command_id: commandId })
      .orderBy(['instance_name', 'id']);
    return rows.map(row => fromRow(targetColumns, row));
  }

  async list({
    visible,
    ...page
  }: PageQuery & { visible?: AccessFilter }): Promise<
    RecordPage<CommandRecord>
  > {
    const query = this.knex('commands');
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
    return {
      items: items.map(row => fromRow(commandColumns, row)),
      nextCursor,
    };
  }

  /** @returns false when it was begun before, here or elsewhere */
  async begin(id: string, now: string): Promise<boolean> {
    const changed = await this.knex('commands')
      .where({ id })
      .whereNull('started_at')
      .update({ started_at: now });
    return changed > 0;
  }

  /** @returns false when it is in none of the states any more */
  async changeTarget(
    id: string,
    from: CommandTargetState[],
    change: Partial<CommandTargetRecord>,
  ): Promise<boolean> {
    const changed = await this.knex('command_targets')
      .where({ id })
      .whereIn('state', from)
      .update(toRow(targetColumns, change));
    return changed > 0;
  }

  /** What has no end gets one, and the command is finished. */
  async finish(
    id: string,
    { running, waiting }: Record<'running' | 'waiting', CommandTargetState>,
    now: string,
  ): Promise<void> {
    await this.knex.transaction(async tx => {
      const settle = (from: CommandTargetState, state: CommandTargetState) =>
        tx('command_targets')
          .where({ command_id: id, state: from })
          .update({ state, ended_at: now });
      await settle('running', running);
      await settle('waiting', waiting);
      await tx('commands').where({ id }).update({
        state: 'finished',
        next_attempt_at: null,
        lease_owner: null,
      });
    });
  }

  async cancel(id: string, now: string): Promise<void> {
    await this.knex('commands')
      .where({ id, state: 'running' })
      .whereNull('cancelled_at')
      .update({ cancelled_at: now });
  }

  async claim(lease: LeaseOptions, now: string, limit: number) {
    const rows = await claimRows(this.knex, 'commands', lease, limit, query =>
      query.where('next_attempt_at', '<=', now),
    );
    return rows.map(row => fromRow(commandColumns, row));
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, 'commands', lease, ids);
  }

  nextDueAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, 'commands');
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, 'commands', now);
  }
}
