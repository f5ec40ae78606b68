import {
  interruptedDatabase,
  interruptedMarker,
} from '@rackstage/config-check';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { escapeIdentifier } from 'pg';
import {
  PostgresDatabases,
  SqliteDatabases,
} from '../installation/Installation';
import { withServer } from '../postgres/connect';

/** While it is set, no replica of the portal starts. */
export interface RestoreMarker {
  isSet(): Promise<boolean>;
  set(): Promise<void>;
  clear(): Promise<void>;
}

/** Where every replica sees it: with the databases. */
export const restoreMarker = (
  databases: SqliteDatabases | PostgresDatabases,
): RestoreMarker =>
  databases.engine === 'pg'
    ? databaseMarker(databases)
    : fileMarker(databases.directory);

function fileMarker(directory: string): RestoreMarker {
  const path = interruptedMarker(directory);
  return {
    isSet: async () => existsSync(path),
    set: () => writeFile(path, ''),
    clear: () => rm(path, { force: true }),
  };
}

/** An empty database: the only thing that who may make databases can surely make on a server. */
function databaseMarker(databases: PostgresDatabases): RestoreMarker {
  const name = interruptedDatabase(databases.prefix);
  const isSet = () =>
    withServer(databases, async server => {
      const { rowCount } = await server.query(
        'SELECT FROM pg_database WHERE datname = $1',
        [name],
      );
      return rowCount === 1;
    });
  const run = (statement: string) =>
    withServer(databases, async server => {
      await server.query(statement);
    });
  return {
    isSet,
    async set() {
      if (!(await isSet())) {
        await run(
          `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0`,
        );
      }
    },
    clear: () => run(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)}`),
  };
}
