import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { databaseFile } from '../sqlite/files';
import { listPlugins, withConnection } from '../postgres/connect';
import { Installation } from './Installation';

export type Row = Record<string, string | number | null>;

/** Reads from the database of one plugin; nothing when there is none. */
export async function readRows(
  { databases }: Installation,
  plugin: string,
  sql: string,
): Promise<Row[]> {
  if (databases.engine === 'pg') {
    const { installed } = await listPlugins(databases);
    return installed.includes(plugin)
      ? withConnection(databases, databases.prefix + plugin, async client => {
          const { rows } = await client.query<Row>(sql);
          return rows;
        })
      : [];
  }
  const file = databaseFile(databases.directory, plugin);
  if (!existsSync(file)) {
    return [];
  }
  const database = new Database(file, { readonly: true, timeout: 10_000 });
  try {
    return database.prepare(sql).all() as Row[];
  } finally {
    database.close();
  }
}
