import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import knexFactory, { Knex } from 'knex';

/**
 * Opens the store of a sandbox cloud.
 *
 * @param location - path of an SQLite file (made when it is not there),
 * `:memory:`, or the `postgres://` address of a database
 */
export function openDatabase(location: string): Knex {
  if (/^postgres(ql)?:\/\//.test(location)) {
    return knexFactory({ client: 'pg', connection: location });
  }
  if (location !== ':memory:') {
    mkdirSync(dirname(location), { recursive: true });
  }
  return knexFactory({
    client: 'better-sqlite3',
    connection: { filename: location },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      // With the write-ahead log a kill at any moment leaves a whole database.
      afterCreate(
        connection: { pragma(text: string): void },
        done: (error: Error | null, connection: unknown) => void,
      ) {
        connection.pragma('journal_mode = WAL');
        connection.pragma('synchronous = NORMAL');
        done(null, connection);
      },
    },
  });
}

/** Brings the tables to the newest version. */
export async function migrate(database: Knex): Promise<void> {
  await database.migrate.latest({
    directory: resolvePackagePath('@rackstage/sandbox-cloud', 'migrations'),
    tableName: 'sandbox_migrations',
  });
}
