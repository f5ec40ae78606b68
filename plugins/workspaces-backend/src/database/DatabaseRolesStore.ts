import { ConflictError, NotFoundError } from '@backstage/errors';
import { fromRow, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { changeAccess, touchRoles } from './accessRevision';
import { RoleRecord } from './records';
import { RoleFields, RolesStore } from './RolesStore';
import { roleColumns, tables } from './rows';

export class DatabaseRolesStore implements RolesStore {
  constructor(private readonly knex: Knex) {}

  async list(): Promise<RoleRecord[]> {
    const rows = await this.knex(tables.roles).orderBy('name');
    return rows.map(row => fromRow(roleColumns, row));
  }

  async insert(record: RoleRecord): Promise<void> {
    await this.change(async trx => {
      const made = await trx(tables.roles)
        .insert(toRow(roleColumns, record))
        .onConflict('name')
        .ignore()
        .returning('name');
      if (made.length === 0) {
        throw new ConflictError(
          `There is a role '${record.name}' already; choose another name`,
        );
      }
    });
  }

  async update(name: string, fields: RoleFields, based: number) {
    return this.change(async trx => {
      const before = await find(trx, name, based);
      const after = { ...before, ...fields, revision: based + 1 };
      await trx(tables.roles).where({ name }).update(toRow(roleColumns, after));
      return after;
    });
  }

  async delete(name: string, based: number): Promise<void> {
    await this.change(async trx => {
      await find(trx, name, based);
      const ids = await trx(tables.members)
        .where({ role: name })
        .distinct('workspace_id')
        .orderBy('workspace_id')
        .limit(5)
        .pluck('workspace_id');
      if (ids.length > 0) {
        throw new ConflictError(
          `Members of ${ids.join(', ')} have the role '${name}'; give them another one first`,
        );
      }
      await trx(tables.roles).where({ name }).delete();
    });
  }

  private change<T>(change: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return changeAccess(this.knex, async (trx, revision) => {
      const result = await change(trx);
      await touchRoles(trx, revision);
      return result;
    });
  }
}

async function find(
  trx: Knex.Transaction,
  name: string,
  based: number,
): Promise<RoleRecord> {
  const row = await trx(tables.roles).where({ name }).first();
  if (!row) {
    throw new NotFoundError(`No role '${name}' that can be changed`);
  }
  const found = fromRow(roleColumns, row);
  if (found.revision !== based) {
    throw new ConflictError(
      `Role '${name}' was changed by somebody else meanwhile; look at it again, then repeat your change`,
    );
  }
  return found;
}
