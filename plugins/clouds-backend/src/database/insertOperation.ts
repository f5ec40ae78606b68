import { ConflictError, NotFoundError } from '@backstage/errors';
import { addDemand, noDemand } from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';
import {
  fromRow,
  isForeignKeyViolation,
  isUniqueViolation,
  toRow,
} from '@rackstage/stores';
import { demandOfInstance } from './demand';
import { InstanceRecord, NewEvent, OperationRecord } from './records';
import { operationColumns } from './rows';
import { Admission, requireRoom } from './workspaceUsage';
import { insertInstance } from './writeInstance';

/** See `InstancesStore.insertOperation`. */
export async function insertOperation(
  knex: Knex,
  operation: OperationRecord,
  instances: InstanceRecord[],
  event: NewEvent,
  now: string,
  admit?: Admission,
): Promise<OperationRecord> {
  try {
    return await knex.transaction(async tx => {
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
        await insertInstance(tx, instance, event, now);
      }
      await requireRoom(
        tx,
        operation.workspaceId,
        instances
          .map(demandOfInstance)
          .reduce((sum, each) => addDemand(sum, each), noDemand),
        admit,
      );
      return operation;
    });
  } catch (error) {
    if (isUniqueViolation(error)) {
      // The database's own error has the row in it, scripts with passwords too.
      const names = instances.map(({ name }) => name);
      throw new ConflictError(
        `The account has one of the names ${names.join(', ')} already; choose another name`,
      );
    }
    if (isForeignKeyViolation(error)) {
      throw new NotFoundError('The account was just removed');
    }
    throw error;
  }
}
