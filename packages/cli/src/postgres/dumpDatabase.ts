import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { refuseUnknownObjects } from './foreignObjects';
import { qualified, readSchema, Table } from './readSchema';

export const schemaName = 'schema.json';
export const rowsName = ({ schema, name }: Table) =>
  `${encodeURIComponent(schema)}.${encodeURIComponent(name)}.rows`;

/** Freezes what the connection sees; what is written later is not in the dump. */
export async function takeSnapshot(client: Client): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  // Names come out with their schema, whatever the user's own path is; the
  // first query is what takes the snapshot.
  await client.query("SELECT set_config('search_path', '', true)");
}

/** Writes all of the snapshot into a folder, while others go on working. */
export async function dumpDatabase(
  client: Client,
  database: string,
  folder: string,
): Promise<void> {
  await refuseUnknownObjects(client, database);
  const schema = await readSchema(client);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, schemaName), JSON.stringify(schema, null, 1));
  for (const table of schema.tables) {
    await pipeline(
      client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`)),
      createWriteStream(join(folder, rowsName(table)), { mode: 0o600 }),
    );
  }
}

export function copyTarget(table: Table): string {
  const columns = table.columns.map(escapeIdentifier).join(', ');
  return columns ? `${qualified(table)} (${columns})` : qualified(table);
}
