import { Knex } from 'knex';

/**
 * Lets SQLite write ahead instead of waiting for the disk several times per transaction. A
 * process that is killed loses nothing; a machine that loses its power may lose the last
 * transactions, and never more than those: https://sqlite.org/wal.html
 *
 * Does nothing to other databases.
 */
export async function tuneSqlite(knex: Knex): Promise<void> {
  if (!knex.client.config.client.includes('sqlite')) {
    return;
  }
  // Kept in the file; the others belong to a connection, and there is one for each file.
  await knex.raw('PRAGMA journal_mode = WAL');
  await knex.raw('PRAGMA synchronous = NORMAL');
}
