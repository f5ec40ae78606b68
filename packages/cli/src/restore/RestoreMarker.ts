import {
  interruptedDatabase,
  interruptedMarker,
} from '@rackstage/config-check';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { escapeIdentifier, escapeLiteral } from 'pg';
import {
  PostgresDatabases,
  SqliteDatabases,
} from '../installation/Installation';
import { withServer } from '../postgres/connect';

/** While it is set, no replica of the portal starts. */
export interface RestoreMarker {
  isSet(): Promise<boolean>;
  /** The backup that was being restored; absent when it is not set. */
  backup(): Promise<string | undefined>;
  set(): Promise<void>;
  clear(): Promise<void>;
}

/** Where every replica sees it: with the databases. It names the backup, so that the portal can say what to do. */
export const restoreMarker = (
  databases: SqliteDatabases | PostgresDatabases,
  file = '',
): RestoreMarker =>
  databases.engine === 'pg'
    ? databaseMarker(databases, file)
    : fileMarker(databases.directory, file);

function fileMarker(directory: string, file: string): RestoreMarker {
  const path = interruptedMarker(directory);
  return {
    isSet: async () => existsSync(path),
    backup: async () => (existsSync(path) ? readFile(path, 'utf8') : undefined),
    set: () => writeFile(path, file),
    clear: () => rm(path, { force: true }),
  };
}

/** An empty database: the only thing that who may make databases can surely make on a server. */
function databaseMarker(
  databases: PostgresDatabases,
  file: string,
): RestoreMarker {
  const name = interruptedDatabase(databases.prefix);
  const backup = () =>
    withServer(databases, async server => {
      const { rows } = await server.query<{ file: string }>(
        `SELECT coalesce(shobj_description(oid, 'pg_database'), '') AS file
         FROM pg_database WHERE datname = $1`,
        [name],
      );
      return rows[0]?.file as string | undefined;
    });
  const isSet = async () => (await backup()) !== undefined;
  const run = (statement: string) =>
    withServer(databases, async server => {
      await server.query(statement);
    });
  return {
    isSet,
    backup,
    async set() {
      if (!(await isSet())) {
        await run(
          `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0`,
        );
      }
      await run(
        `COMMENT ON DATABASE ${escapeIdentifier(name)} IS ${escapeLiteral(file)}`,
      );
    },
    clear: () => run(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)}`),
  };
}
