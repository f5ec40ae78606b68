import { ConflictError } from '@backstage/errors';
import { kindOf, ObjectKindName } from '@rackstage/plugin-datacenter-common';
import {
  chunks,
  isForeignKeyViolation,
  isUniqueViolation,
} from '@rackstage/stores';
import { DatabaseObjectsReader } from './DatabaseObjectsReader';
import { columnOf, tableOf, titleOf, toRow } from './kindTables';
import { ObjectsTransaction, RackUnit } from './ObjectsStore';
import { HistoryRecord, ObjectRecord } from './records';

/** SQLite takes 32,766 parameters in a statement, and rows have up to 35 columns. */
const rowsAtOnce = 200;

export class DatabaseObjectsTransaction
  extends DatabaseObjectsReader
  implements ObjectsTransaction
{
  attempt<T>(
    work: (transaction: ObjectsTransaction) => Promise<T>,
  ): Promise<T> {
    // In a transaction, knex makes a savepoint of it.
    return this.knex.transaction(trx =>
      work(new DatabaseObjectsTransaction(trx)),
    );
  }

  async insert(records: ObjectRecord[]): Promise<void> {
    for (const some of chunks(records, rowsAtOnce)) {
      const { kind } = some[0];
      await asConflict(kind, () =>
        this.knex(tableOf(kind)).insert(some.map(toRow)),
      );
    }
  }

  async update(
    records: { record: ObjectRecord; revision: number }[],
  ): Promise<void> {
    await this.giveUpUniqueKeys(records.map(({ record }) => record));
    for (const { record, revision } of records) {
      const { id, created_at: _, ...row } = toRow(record);
      const count = await asConflict(record.kind, () =>
        this.knex(tableOf(record.kind)).where({ id, revision }).update(row),
      );
      if (count === 0) {
        throw new ConflictError(
          `'${titleOf(record)}' was changed meanwhile; look at it again`,
        );
      }
    }
  }

  /** So that several can exchange them. */
  private async giveUpUniqueKeys(records: ObjectRecord[]): Promise<void> {
    if (records.length < 2) {
      return;
    }
    const { kind } = records[0];
    const keys = Object.fromEntries(
      kindOf[kind].unique.map((_, index) => [`unique_key_${index}`, null]),
    );
    if (Object.keys(keys).length > 0) {
      const ids = records.map(({ id }) => id);
      for (const some of chunks(ids)) {
        await this.knex(tableOf(kind)).whereIn('id', some).update(keys);
      }
    }
  }

  async delete(kind: ObjectKindName, ids: string[]): Promise<void> {
    // Those of a kind may refer to each other.
    const own = kindOf[kind].fields.filter(
      field => field.type === 'reference' && field.to === kind,
    );
    for (const field of own) {
      for (const some of chunks(ids)) {
        await this.knex(tableOf(kind))
          .whereIn('id', some)
          .update({ [columnOf(field)]: null });
      }
    }
    for (const some of chunks(ids)) {
      await asConflict(kind, () =>
        this.knex(tableOf(kind)).whereIn('id', some).delete(),
      );
    }
  }

  async record(entries: HistoryRecord[]): Promise<void> {
    for (const some of chunks(entries, rowsAtOnce)) {
      await this.knex('history').insert(
        some.map(entry => ({
          id: entry.id,
          object_id: entry.objectId,
          kind: entry.kind,
          title: entry.title,
          action: entry.action,
          at: entry.at,
          by: entry.by,
          change_id: entry.changeId,
          reason: entry.reason ?? null,
          changes: JSON.stringify(entry.changes),
        })),
      );
    }
  }

  async setCableEnds(cables: ObjectRecord[]): Promise<void> {
    await this.removeCableEnds(cables.map(({ id }) => id));
    const rows = cables.flatMap(({ id, fields }) =>
      (['a', 'b'] as const).flatMap(side =>
        (fields[side] as string[]).map((portId, ordinal) => ({
          port_id: portId,
          cable_id: id,
          side,
          ordinal,
        })),
      ),
    );
    for (const some of chunks(rows)) {
      try {
        await this.knex('cable_ends').insert(some);
      } catch (error) {
        if (isUniqueViolation(error)) {
          throw new ConflictError(
            'Another cable was put into one of the ports meanwhile; look at them again',
          );
        }
        throw error;
      }
    }
  }

  async removeCableEnds(cableIds: string[]): Promise<void> {
    for (const some of chunks(cableIds)) {
      await this.knex('cable_ends').whereIn('cable_id', some).delete();
    }
  }

  async setUnits(deviceIds: string[], units: RackUnit[]): Promise<void> {
    const racks = new Set(units.map(({ rackId }) => rackId));
    for (const some of chunks(deviceIds)) {
      const left = await this.knex('rack_units')
        .whereIn('device_id', some)
        .distinct('rack_id');
      left.forEach(({ rack_id: rackId }) => racks.add(rackId));
      await this.knex('rack_units').whereIn('device_id', some).delete();
    }
    const rows = units.map(unit => ({
      rack_id: unit.rackId,
      face: unit.face,
      half_unit: unit.halfUnit,
      device_id: unit.deviceId,
    }));
    for (const some of chunks(rows)) {
      try {
        await this.knex('rack_units').insert(some);
      } catch (error) {
        if (isUniqueViolation(error)) {
          throw new ConflictError(
            'Somebody else has put a device into these units meanwhile; look at the rack again',
          );
        }
        throw error;
      }
    }
    await this.countUnits([...racks]);
  }

  /** How full racks are, so that a room of a thousand is drawn without counting. */
  private async countUnits(rackIds: string[]): Promise<void> {
    for (const some of chunks(rackIds)) {
      await this.knex('racks')
        .whereIn('id', some)
        .update({
          used_half_units: this.knex.raw(
            '(select count(distinct half_unit) from rack_units where rack_units.rack_id = racks.id)',
          ),
        });
    }
  }
}

async function asConflict<T>(
  kind: ObjectKindName,
  write: () => PromiseLike<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) {
      throw new ConflictError(
        `Another one of the ${kind} has the same ${kindOf[kind].unique.map(names => names.join(' and ')).join(', or ')}`,
      );
    }
    if (isForeignKeyViolation(error)) {
      throw new ConflictError(
        `Something of the ${kind} is referred to, or refers to what is gone; look at it again`,
      );
    }
    throw error;
  }
}
