import { ConflictError, NotFoundError } from '@backstage/errors';
import { InstanceFailure } from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';
import {
  chunks,
  fromRow,
  PageQuery,
  RecordPage,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { countValues } from './countValues';
import { demandOfInstance } from './demand';
import { insertOperation } from './insertOperation';
import { selectInstances } from './instanceFilter';
import {
  InstanceChange,
  InstanceFacet,
  InstanceFilter,
  InstanceQuery,
  InstanceSort,
  InstancesStore,
} from './InstancesStore';
import {
  claimRows,
  LeaseOptions,
  makeRowsDue,
  nextDueAt,
  renewRows,
} from '@rackstage/leased-loop';
import {
  EventRecord,
  InstanceRecord,
  NewEvent,
  OperationRecord,
} from './records';
import { readEvents } from './readEvents';
import { instanceColumns, operationColumns } from './rows';
import { Admission, demandOfChange, requireRoom } from './workspaceUsage';
import { changeInstance } from './writeInstance';
import { lock, noteEvent } from './writeParts';

const sortExpressions: Record<InstanceSort, string> = {
  name: 'name',
  phase: 'phase',
  region: 'region',
  createdAt: 'created_at',
  // Those that never expire come last.
  expiresAt: "coalesce(expires_at, '9999')",
};

/** Few enough that others who write do not wait for long. */
const rowsPerTransaction = 100;

export class DatabaseInstancesStore implements InstancesStore {
  constructor(
    private readonly knex: Knex,
    private readonly now: () => string,
  ) {}

  insertOperation(
    operation: OperationRecord,
    instances: InstanceRecord[],
    event: NewEvent,
    admit?: Admission,
  ): Promise<OperationRecord> {
    return insertOperation(
      this.knex,
      operation,
      instances,
      event,
      this.now(),
      admit,
    );
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
        await changeInstance(tx, fromRow(instanceColumns, row), change, {
          now: this.now(),
          columns: { revision: row.revision + 1 },
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
        tieBreakerType: 'text',
      },
      query,
    );
    return {
      ...page,
      items: page.items.map(row => fromRow(instanceColumns, row)),
    };
  }

  countBy(
    facet: InstanceFacet,
    filter: InstanceFilter,
  ): Promise<{ value: string; count: number }[]> {
    return countValues(
      this.knex,
      selectInstances(this.knex, filter),
      instanceColumns[facet].name,
    );
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
    admit?: Admission,
  ): Promise<InstanceRecord> {
    return this.knex.transaction(async tx => {
      const current = await this.getLocked(tx, id);
      if (revision !== undefined && current.revision !== revision) {
        throw new ConflictError(
          'Somebody changed the instance in the meantime; load it again and repeat your change',
        );
      }
      const changed = await changeInstance(tx, current, change, {
        now: this.now(),
        columns: { revision: current.revision + 1 },
      });
      await requireRoom(
        tx,
        changed.workspaceId,
        demandOfChange(current, changed, demandOfInstance),
        admit,
      );
      return changed;
    });
  }

  async changeAll(operationId: string, change: InstanceChange): Promise<void> {
    await this.knex.transaction(async tx => {
      const rows = await lock(
        tx('instances')
          .where({ operation_id: operationId })
          .whereNull('deleted_at')
          .orderBy('id'),
      );
      for (const row of rows) {
        await changeInstance(tx, fromRow(instanceColumns, row), change, {
          now: this.now(),
          columns: { revision: row.revision + 1 },
        });
      }
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

  nextDueAt(): Promise<string | undefined> {
    return nextDueAt(this.knex, 'instances');
  }

  makeAllDue(now: string): Promise<void> {
    return makeRowsDue(this.knex, 'instances', now);
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
      return changeInstance(tx, fromRow(instanceColumns, row), change, {
        now: this.now(),
        columns: options.release
          ? { lease_owner: null, lease_expires_at: null }
          : {},
      });
    });
  }

  async recordSightings(changes: Map<string, InstanceChange>): Promise<void> {
    for (const ids of chunks([...changes.keys()], rowsPerTransaction)) {
      await this.knex.transaction(async tx => {
        const rows = await lock(
          tx('instances')
            .whereIn('id', ids)
            .where({ lease_owner: null, deleted_at: null })
            // All replicas lock them in one order, so that none waits for another in a circle.
            .orderBy('id'),
        );
        for (const row of rows) {
          const current = fromRow(instanceColumns, row);
          const change = changes.get(current.id)!;
          await changeInstance(tx, current, change, { now: this.now() });
        }
      });
    }
  }

  async recordUnchanged(ids: string[], observedAt: string): Promise<void> {
    for (const some of chunks(ids)) {
      await this.knex('instances')
        .whereIn('id', some)
        .where({ lease_owner: null, deleted_at: null })
        .update({ observed_at: observedAt });
    }
  }

  noteEvent(id: string, event: NewEvent): Promise<void> {
    return noteEvent(this.knex, 'instance', id, event, this.now());
  }

  listEvents(
    instanceId: string,
    page: PageQuery,
  ): Promise<RecordPage<EventRecord>> {
    return readEvents(this.knex, 'instance', instanceId, page);
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
}
