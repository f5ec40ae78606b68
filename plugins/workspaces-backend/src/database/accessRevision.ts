import { Knex } from 'knex';
import { tables } from './rows';

/**
 * Does something that changes who may do what. One such change waits for the one before it, so that what is looked at
 * here still holds when it is written: two owners cannot take each other's role.
 */
export function changeAccess<T>(
  knex: Knex,
  change: (trx: Knex.Transaction, revision: number) => Promise<T>,
): Promise<T> {
  return knex.transaction(async trx => {
    await trx(tables.accessRevision).where({ id: 1 }).increment('revision');
    const { revision } = await trx(tables.accessRevision).first();
    return change(trx, revision);
  });
}

/** Has the policy look at a workspace again. */
export async function touchWorkspace(
  trx: Knex.Transaction,
  id: string,
  revision: number,
): Promise<void> {
  await trx(tables.workspaces)
    .where({ workspace_id: id })
    .update({ access_revision: revision });
}

export async function touchRoles(
  trx: Knex.Transaction,
  revision: number,
): Promise<void> {
  await trx(tables.accessRevision).update({ roles_revision: revision });
}
