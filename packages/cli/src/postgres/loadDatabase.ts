import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyTarget, rowsName, schemaName } from './dumpDatabase';
import { schemaSchema } from './readSchema';

/** Fills an empty database with what `dumpDatabase` wrote. */
export async function loadDatabase(
  client: Client,
  folder: string,
): Promise<void> {
  const text = await readFile(join(folder, schemaName), 'utf8');
  const schema = schemaSchema.parse(JSON.parse(text));
  await client.query("SELECT set_config('search_path', '', false)");
  // A function may use a table that is made after it.
  await client.query('SET check_function_bodies = off');
  await client.query('BEGIN');
  for (const statement of schema.before) {
    await client.query(statement);
  }
  for (const table of schema.tables) {
    await pipeline(
      createReadStream(join(folder, rowsName(table))),
      client.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN`)),
    );
  }
  for (const statement of schema.after) {
    await client.query(statement);
  }
  await client.query('COMMIT');
  await client.query('ANALYZE');
}
