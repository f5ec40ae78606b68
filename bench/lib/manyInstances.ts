import knexFactory, { Knex } from 'knex';
import { join } from 'node:path';
import { TestPortal } from '../../e2e/lib/testPortal';

type Row = Record<string, unknown>;

/** Where a portal keeps the tables of its clouds. */
export const cloudsDatabase = (portal: TestPortal): Knex =>
  portal.databaseOf
    ? knexFactory({ client: 'pg', connection: portal.databaseOf('clouds') })
    : sqlite(join(portal.dataDir, 'clouds.sqlite'));

/** Where its simulated cloud keeps what is in it. */
export const sandboxDatabase = (portal: TestPortal): Knex =>
  sqlite(join(portal.dataDir, 'sandbox-cloud.sqlite'));

const sqlite = (filename: string): Knex =>
  knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });

/** `server-00042` */
export const serverName = (number: number) =>
  `server-${String(number).padStart(5, '0')}`;

/** Puts copies of a row beside it, and closes the database. */
export async function copyRow(
  knex: Knex,
  table: string,
  where: Row,
  copies: number,
  change: (original: Row, number: number) => Row,
): Promise<void> {
  try {
    const original: Row = await knex(table).where(where).first();
    const rows = Array.from({ length: copies }, (_, index) => ({
      ...original,
      ...change(original, index + 1),
    }));
    await knex.batchInsert(table, rows, 250);
  } finally {
    await knex.destroy();
  }
}
