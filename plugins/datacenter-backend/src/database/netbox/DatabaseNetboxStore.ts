import { ConflictError } from '@backstage/errors';
import { claimRows, LeaseOptions, renewRows } from '@rackstage/leased-loop';
import {
  activeNetboxRunStates,
  NetboxRunState,
} from '@rackstage/plugin-datacenter-common';
import {
  chunks,
  fromRow,
  isUniqueViolation,
  PageQuery,
  RecordPage,
  searchable,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { SourceId } from '../../imports/netbox';
import { itemColumns, runColumns, serverColumns } from './columns';
import { DatabaseNetboxTransaction } from './DatabaseNetboxTransaction';
import { ItemQuery, NetboxStore, NetboxTransaction } from './NetboxStore';
import { ItemRecord, RunRecord, ServerRecord } from './records';

/** What the worker has to do; a run that is ready waits for a person. */
const dueStates: NetboxRunState[] = ['waiting', 'reading', 'applying'];

export class DatabaseNetboxStore implements NetboxStore {
  constructor(private readonly knex: Knex) {}

  async listServers(): Promise<ServerRecord[]> {
    const rows = await this.knex('netbox_servers').orderBy('unique_key');
    return rows.map(row => fromRow(serverColumns, row));
  }

  async getServer(id: string): Promise<ServerRecord | undefined> {
    const row = await this.knex('netbox_servers').where({ id }).first();
    return row && fromRow(serverColumns, row);
  }

  async insertServer(server: ServerRecord): Promise<void> {
    await named(server, () =>
      this.knex('netbox_servers').insert(serverRow(server)),
    );
  }

  async updateServer(server: ServerRecord, revision: number): Promise<void> {
    const { id, name } = server;
    const count = await named(server, () =>
      this.knex('netbox_servers')
        .where({ id, revision })
        .update(serverRow(server)),
    );
    if (count === 0) {
      throw new ConflictError(
        `'${name}' was changed meanwhile; look at it again`,
      );
    }
  }

  async deleteServer(id: string): Promise<void> {
    await this.knex.transaction(async trx => {
      await deleteRuns(trx, await trx('netbox_runs').where({ server_id: id }));
      await trx('netbox_objects').where({ server_id: id }).delete();
      await trx('netbox_servers').where({ id }).delete();
    });
  }

  async listRuns(
    query: PageQuery & { serverId?: string },
  ): Promise<RecordPage<RunRecord>> {
    const select = this.knex('netbox_runs');
    if (query.serverId) {
      select.where({ server_id: query.serverId });
    }
    const { items, nextCursor } = await selectPage(
      select,
      this.knex,
      {
        key: '-createdAt',
        expression: 'created_at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      query,
    );
    return { items: items.map(row => fromRow(runColumns, row)), nextCursor };
  }

  async getRun(id: string): Promise<RunRecord | undefined> {
    const row = await this.knex('netbox_runs').where({ id }).first();
    return row && fromRow(runColumns, row);
  }

  async lastRuns(): Promise<Map<string, RunRecord>> {
    const rows = await this.knex('netbox_runs').whereNotExists(
      this.knex('netbox_runs as later')
        .whereRaw('later.server_id = netbox_runs.server_id')
        .whereRaw(
          '(later.created_at, later.id) > (netbox_runs.created_at, netbox_runs.id)',
        )
        .select(this.knex.raw('1')),
    );
    return new Map(rows.map(row => [row.server_id, fromRow(runColumns, row)]));
  }

  async insertRun(run: RunRecord): Promise<void> {
    await alone(() => this.knex('netbox_runs').insert(toRow(runColumns, run)));
  }

  async forgetRuns(serverId: string, keep: number): Promise<void> {
    await this.knex.transaction(async trx => {
      const rows = await trx('netbox_runs')
        .where({ server_id: serverId })
        .orderBy([
          { column: 'created_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ]);
      await deleteRuns(trx, rows.slice(keep));
    });
  }

  async changeRun(
    id: string,
    states: readonly NetboxRunState[],
    change: Partial<RunRecord>,
  ): Promise<boolean> {
    const { state } = change;
    const isOver = state !== undefined && !dueStates.includes(state);
    const count = await alone(() =>
      this.knex('netbox_runs')
        .where({ id })
        .whereIn('state', states)
        .update({
          ...toRow(runColumns, change),
          ...(isOver && { lease_owner: null, lease_expires_at: null }),
        }),
    );
    return count > 0;
  }

  async listItems(
    runId: string,
    query: ItemQuery,
  ): Promise<RecordPage<ItemRecord>> {
    const select = this.knex('netbox_items').where({
      run_id: runId,
      outcome: query.outcome,
    });
    if (query.kind) {
      select.where({ kind: query.kind });
    }
    const { items, nextCursor } = await selectPage(
      select,
      this.knex,
      {
        key: 'ordinal',
        expression: 'run_id',
        tieBreaker: 'ordinal',
        tieBreakerType: 'integer',
      },
      query,
    );
    return { items: items.map(row => fromRow(itemColumns, row)), nextCursor };
  }

  async itemsOf(runId: string, sourceIds: SourceId[]): Promise<ItemRecord[]> {
    const items: ItemRecord[] = [];
    for (const some of chunks([...new Set(sourceIds)])) {
      const rows = await this.knex('netbox_items')
        .where({ run_id: runId })
        .whereIn('source_id', some);
      items.push(...rows.map(row => fromRow(itemColumns, row)));
    }
    return items;
  }

  async knownSources(runId: string): Promise<Set<SourceId>> {
    const rows = await this.knex('netbox_items')
      .where({ run_id: runId })
      .whereNot({ outcome: 'skipped' })
      .select('source_id');
    return new Set(rows.map(row => row.source_id));
  }

  async claim(lease: LeaseOptions, limit: number): Promise<RunRecord[]> {
    const rows = await claimRows(
      this.knex,
      'netbox_runs',
      lease,
      limit,
      query => query.whereIn('state', dueStates),
    );
    return rows.map(row => fromRow(runColumns, row));
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, 'netbox_runs', lease, ids);
  }

  async release({ owner }: LeaseOptions, id: string): Promise<void> {
    await this.knex('netbox_runs')
      .where({ id, lease_owner: owner })
      .update({ lease_owner: null, lease_expires_at: null });
  }

  transaction<T>(work: (t: NetboxTransaction) => Promise<T>): Promise<T> {
    return this.knex.transaction(trx =>
      work(new DatabaseNetboxTransaction(trx)),
    );
  }
}

const serverRow = (server: ServerRecord) => ({
  ...toRow(serverColumns, server),
  unique_key: searchable(server.name),
});

async function deleteRuns(
  knex: Knex,
  rows: { id: string; state: NetboxRunState }[],
): Promise<void> {
  const ids = rows
    .filter(({ state }) => !activeNetboxRunStates.includes(state))
    .map(({ id }) => id);
  for (const some of chunks(ids)) {
    await knex('netbox_items').whereIn('run_id', some).delete();
    await knex('netbox_runs').whereIn('id', some).delete();
  }
}

async function named<T>(
  { name }: ServerRecord,
  write: () => PromiseLike<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) {
      throw new ConflictError(
        `name: another NetBox server is called '${name}'; choose another name`,
      );
    }
    throw error;
  }
}

async function alone<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) {
      throw new ConflictError(
        'Another import of this server has not ended; apply or cancel it first',
      );
    }
    throw error;
  }
}
