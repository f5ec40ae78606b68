import { Knex } from 'knex';
import { hastenBatches } from './hastenBatches';

/**
 * Lets SQLite write ahead instead of waiting for the disk several times per transaction. A
 * process that is killed loses nothing; a machine that loses its power may lose the last
 * transactions, and never more than those: https://sqlite.org/wal.html
 *
 * Copies what is written ahead into the file only every 16 MiB, and keeps as much of the file in
 * memory: the catalog's index of a few thousand entities is larger than the 2 MiB that it gets else.
 *
 * Has rows inserted in batches without delay.
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
  await knex.raw('PRAGMA wal_autocheckpoint = 4096');
  await knex.raw('PRAGMA cache_size = -16384');
  hastenBatches(knex);
}
