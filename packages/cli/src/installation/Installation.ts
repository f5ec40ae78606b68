import { Config } from '@backstage/config';
import { NotImplementedError } from '@backstage/errors';
import { resolve } from 'node:path';
import { ClientConfig } from 'pg';

/** Where the parts of an installation are, as its configuration says. */
export interface Installation {
  config: Config;
  databases: SqliteDatabases | PostgresDatabases;
  keys: InstalledKey[];
  directories: { name: string; path: string }[];
}

/** One file for each plugin, in one folder. */
export interface SqliteDatabases {
  engine: 'better-sqlite3';
  directory: string;
}

/** One database for each plugin, on one server. */
export interface PostgresDatabases {
  engine: 'pg';
  connection: ClientConfig;
  prefix: string;
}

/** A secrets key; one that is given as a value has no file. */
export interface InstalledKey {
  id: string;
  value?: string;
  file?: string;
}

export function readInstallation(config: Config): Installation {
  return {
    config,
    databases: readDatabases(config.getConfig('backend.database')),
    keys: (config.getOptionalConfigArray('secrets.keys') ?? []).map(key => {
      const file = key.getOptionalString('file');
      return {
        id: key.getString('id'),
        value: key.getOptionalString('value'),
        file: file && resolve(file),
      };
    }),
    directories: (
      config.getOptionalConfigArray('backup.directories') ?? []
    ).map(directory => ({
      name: directory.getString('name'),
      path: resolve(directory.getString('path')),
    })),
  };
}

function readDatabases(database: Config): SqliteDatabases | PostgresDatabases {
  if (database.has('plugin')) {
    throw new NotImplementedError(
      "Databases of single plugins ('backend.database.plugin') are not known to this command; save them with the tools of their server",
    );
  }
  const client = database.getString('client');
  if (client === 'better-sqlite3') {
    const directory = database.getOptionalString('connection.directory');
    if (!directory) {
      throw new NotImplementedError(
        "Only SQLite databases in a folder can be saved: name it in 'backend.database.connection.directory'",
      );
    }
    return { engine: client, directory: resolve(directory) };
  }
  if (client !== 'pg') {
    throw new NotImplementedError(
      `'backend.database.client' is '${client}', and must be 'better-sqlite3' or 'pg'`,
    );
  }
  if (database.getOptionalString('pluginDivisionMode') === 'schema') {
    throw new NotImplementedError(
      "One database with a schema for each plugin ('pluginDivisionMode: schema') is not known to this command; save it with pg_dump",
    );
  }
  return {
    engine: client,
    connection: readConnection(database),
    prefix: database.getOptionalString('prefix') ?? 'backstage_plugin_',
  };
}

function readConnection(database: Config): ClientConfig {
  const connection = database.get('connection');
  return typeof connection === 'string'
    ? { connectionString: connection }
    : { ...(connection as ClientConfig) };
}
