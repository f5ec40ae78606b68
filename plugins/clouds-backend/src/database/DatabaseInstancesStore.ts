import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { InstanceFailure } from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';
import { fromRow, toRow } from './columns';
import { isForeignKeyError } from './errors';
import { selectInstances } from './instanceFilter';
import {
  InstanceChange,
  InstanceFacet,
  InstanceFilter,
  InstanceQuery,
  InstanceSort,
  InstancesStore,
} from './InstancesStore';
import { claimRows, LeaseOptions, renewRows } from './leases';
import { PageQuery, RecordPage, selectPage } from './paging';
import {
  InstanceEventRecord,
  InstanceRecord,
  NewInstanceEvent,
  OperationRecord,
} from './records';
import {
  instanceColumns,
  instanceEventColumns,
  operationColumns,
} from './rows';
import { searchText } from './searchText';

const sortExpressions: Record<InstanceSort, string> = {
  name: 'name',
  phase: 'phase',
  region: 'region',
  createdAt: 'created_at',
  // Those that never expire come last.
  expiresAt: "coalesce(expires_at, '9999')",
};

export class DatabaseInstancesStore implements InstancesStore {
  constructor(
    private readonly knex: Knex,
    private readonly now: () => string,
  ) {}

  async insertOperation(
    operation: OperationRecord,
    instances: InstanceRecord[],
    event: NewInstanceEvent,
  ): Promise<OperationRecord> {
    try {
      return await this.knex.transaction(async tx => {
        const inserted = await tx('operations')
          .insert(toRow(operationColumns, operation))
          .onConflict('idempotency_key')
          .ignore()
          .returning('id');
        if (inserted.length === 0) {
          const row = await tx('operations')
            .where({ idempotency_key: operation.idempotencyKey })
            .first();
          return fromRow(operationColumns, row);
        }
        for (const instance of instances) {
          await tx('instances').insert({
            ...toRow(instanceColumns, instance),
            search_text: searchText(instance),
          });
          await writeLabels(tx, instance);
          await this.writeEvents(tx, instance.id, [event]);
        }
        return operation;
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        // The database's own error has the row in it, scripts with passwords too.
        const names = instances.map(({ name }) => name);
        throw new ConflictError(
          `The account has one of the names ${names.join(', ')} already; choose another name`,
        );
      }
      if (isForeignKeyError(error)) {
        throw new NotFoundError('The account was just removed');
      }
      throw error;
    }
  }

  async findOperation(
    idempotencyKey: string,
  ): Promise<OperationRecord | undefined> {
    const row = await this.knex('operations')
      .where({ idempotency_key: idempotencyKey })
      .first();
    return row && fromRow(operationColumns, row);
  }

  async getOperation(id: string): Promise<OperationRecord> {
    const row = await this.knex('operations').where({ id }).first();
    if (!row) {
      throw new NotFoundError(`No operation with id ${id}`);
    }
    return fromRow(operationColumns, row);
  }

  async listByOperation(operationId: string): Promise<InstanceRecord[]> {
    const rows = await this.knex('instances')
      .where({ operation_id: operationId })
      .orderBy('name');
    return rows.map(row => fromRow(instanceColumns, row));
  }

  async failOperation(
    id: string,
    failure: InstanceFailure,
    change: InstanceChange,
  ): Promise<boolean> {
    return this.knex.transaction(async tx => {
      const failed = await tx('operations')
        .where({ id })
        .whereNull('failure')
        .update(toRow(operationColumns, { failure }));
      if (failed === 0) {
        return false;
      }
      const rows = await lock(
        tx('instances').where({ operation_id: id }).whereNull('deleted_at'),
      );
      for (const row of rows) {
        await this.write(tx, fromRow(instanceColumns, row), change, {
          revision: row.revision + 1,
        });
      }
      return true;
    });
  }

  async get(id: string): Promise<InstanceRecord> {
    const [instance] = await this.getMany([id]);
    if (!instance) {
      throw new NotFoundError(`No instance with id ${id}`);
    }
    return instance;
  }

  async getMany(ids: string[]): Promise<InstanceRecord[]> {
    const rows = await this.knex('instances')
      .whereIn('id', ids)
      .whereNull('deleted_at');
    return rows.map(row => fromRow(instanceColumns, row));
  }

  async list(query: InstanceQuery): Promise<RecordPage<InstanceRecord>> {
    const field = query.sort.replace('-', '') as InstanceSort;
    const page = await selectPage(
      selectInstances(this.knex, query),
      this.knex,
      {
        key: query.sort,
        expression: sortExpressions[field],
        tieBreaker: 'id',
      },
      query,
    );
    return {
      ...page,
      items: page.items.map(row => fromRow(instanceColumns, row)),
    };
  }

  async countBy(
    facet: InstanceFacet,
    filter: InstanceFilter,
  ): Promise<{ value: string; count: number }[]> {
    const column = instanceColumns[facet].name;
    const rows = await selectInstances(this.knex, filter)
      .groupBy(column)
      .select<{ value: string; count: string | number }[]>(
        { value: column },
        this.knex.raw('count(*) as count'),
      )
      .orderBy([{ column: 'count', order: 'desc' }, { column: 'value' }]);
    return rows.map(({ value, count }) => ({ value, count: Number(count) }));
  }

  async findTakenNames(accountId: string, names: string[]): Promise<string[]> {
    const rows = await this.knex('instances')
      .where({ account_id: accountId })
      .whereNull('deleted_at')
      .whereIn('name', names)
      .orderBy('name')
      .select('name');
    return rows.map(({ name }) => name);
  }

  async listInRegion(
    accountId: string,
    region: string,
  ): Promise<InstanceRecord[]> {
    const rows = await this.knex('instances')
      .where({ account_id: accountId, region })
      .whereNull('deleted_at');
    return rows.map(row => fromRow(instanceColumns, row));
  }

  async change(
    id: string,
    change: InstanceChange,
    revision?: number,
  ): Promise<InstanceRecord> {
    return this.knex.transaction(async tx => {
      const current = await this.getLocked(tx, id);
      if (revision !== undefined && current.revision !== revision) {
        throw new ConflictError(
          'Somebody changed the instance in the meantime; load it again and repeat your change',
        );
      }
      return this.write(tx, current, change, {
        revision: current.revision + 1,
      });
    });
  }

  async claimDue(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<InstanceRecord[]> {
    const rows = await claimRows(this.knex, 'instances', lease, limit, query =>
      query.where('next_attempt_at', '<=', now).orderBy('next_attempt_at'),
    );
    return rows.map(row => fromRow(instanceColumns, row));
  }

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, 'instances', lease, ids);
  }

  async nextDueAt(): Promise<string | undefined> {
    const row = await this.knex('instances')
      .whereNotNull('next_attempt_at')
      .whereNull('lease_owner')
      .min({ next: 'next_attempt_at' })
      .first();
    return row?.next ?? undefined;
  }

  async recordObservation(
    lease: LeaseOptions,
    id: string,
    change: InstanceChange,
    options: { release: boolean },
  ): Promise<InstanceRecord> {
    return this.knex.transaction(async tx => {
      const row = await lock(tx('instances').where({ id })).first();
      if (row?.lease_owner !== lease.owner) {
        throw new ConflictError(`The lease of instance ${id} was lost`);
      }
      return this.write(
        tx,
        fromRow(instanceColumns, row),
        change,
        options.release ? { lease_owner: null, lease_expires_at: null } : {},
      );
    });
  }

  async recordSighting(id: string, change: InstanceChange): Promise<void> {
    await this.knex.transaction(async tx => {
      const row = await lock(
        tx('instances').where({ id, lease_owner: null, deleted_at: null }),
      ).first();
      if (row) {
        await this.write(tx, fromRow(instanceColumns, row), change, {});
      }
    });
  }

  async listEvents(
    instanceId: string,
    page: PageQuery,
  ): Promise<RecordPage<InstanceEventRecord>> {
    const rows = await selectPage(
      this.knex('instance_events').where({ instance_id: instanceId }),
      this.knex,
      { key: '-at', expression: 'at', tieBreaker: 'id' },
      page,
    );
    return {
      ...rows,
      items: rows.items.map(row => fromRow(instanceEventColumns, row)),
    };
  }

  private async getLocked(
    tx: Knex.Transaction,
    id: string,
  ): Promise<InstanceRecord> {
    const row = await lock(
      tx('instances').where({ id }).whereNull('deleted_at'),
    ).first();
    if (!row) {
      throw new NotFoundError(`No instance with id ${id}`);
    }
    return fromRow(instanceColumns, row);
  }

  private async write(
    tx: Knex.Transaction,
    current: InstanceRecord,
    change: InstanceChange,
    columns: Record<string, unknown>,
  ): Promise<InstanceRecord> {
    const { fields, events = [] } = change(current);
    const changed = { ...current, ...fields, updatedAt: this.now() };
    await tx('instances')
      .where({ id: current.id })
      .update({
        ...toRow(instanceColumns, fields),
        ...columns,
        updated_at: changed.updatedAt,
        search_text: searchText(changed),
      });
    if (fields.labels) {
      await tx('instance_labels').where({ instance_id: current.id }).delete();
      await writeLabels(tx, changed);
    }
    await this.writeEvents(tx, current.id, events);
    return changed;
  }

  private async writeEvents(
    tx: Knex.Transaction,
    instanceId: string,
    events: NewInstanceEvent[],
  ): Promise<void> {
    if (events.length > 0) {
      const at = this.now();
      await tx('instance_events').insert(
        events.map(event =>
          toRow(instanceEventColumns, { ...event, instanceId, at }),
        ),
      );
    }
  }
}

/** SQLite has no row locks and needs none: it runs one write transaction at a time. */
function lock(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.client.config.client === 'pg' ? query.forUpdate() : query;
}

async function writeLabels(
  tx: Knex.Transaction,
  { id, labels }: InstanceRecord,
): Promise<void> {
  const rows = Object.entries(labels).map(([key, value]) => ({
    instance_id: id,
    key,
    value,
  }));
  if (rows.length > 0) {
    await tx('instance_labels').insert(rows);
  }
}
