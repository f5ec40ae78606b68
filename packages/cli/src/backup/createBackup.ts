import { InputError } from '@backstage/errors';
import Database from 'better-sqlite3';
import { cp, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  DatabaseEntry,
  databaseFolder,
  directoryFolder,
  formatVersion,
  keyName,
  Manifest,
  manifestName,
} from '../archive/manifest';
import { writeArchive } from '../archive/writeArchive';
import {
  Installation,
  InstalledKey,
  PostgresDatabases,
  SqliteDatabases,
} from '../installation/Installation';
import { settingNames } from '../installation/settingNames';
import { connect, listPlugins } from '../postgres/connect';
import { dumpDatabase, takeSnapshot } from '../postgres/dumpDatabase';
import { copyDatabase } from '../sqlite/copyDatabase';
import { databaseFile, listDatabases } from '../sqlite/files';
import { version } from '../version';

export interface BackupOptions {
  installation: Installation;
  file: string;
  /** Needed unless the keys stay outside. */
  passphrase?: string;
  withoutKeys: boolean;
}

export interface Saved {
  manifest: Manifest;
  /** Names of databases that may belong to another portal. */
  leftOut: string[];
}

/** Saves all of an installation in one file, while it works. */
export async function createBackup(options: BackupOptions): Promise<Saved> {
  const { installation, file, passphrase, withoutKeys } = options;
  if (!withoutKeys && !passphrase) {
    throw new InputError(
      'The backup holds the secrets keys and must be encrypted: name a file that holds a passphrase with --passphrase-file, or leave the keys out with --without-keys and save them elsewhere',
    );
  }
  // Has a name of its own, so that what a killed backup left is cleared away by the next one.
  const folder = `${file}.partial`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const keys = withoutKeys ? {} : await readKeys(installation.keys);
    const { databases, leftOut } = await saveDatabases(
      installation.databases,
      folder,
    );
    const manifest: Manifest = {
      format: formatVersion,
      rackstage: version,
      createdAt: new Date().toISOString(),
      databases,
      keys: Object.keys(keys),
      directories: await saveDirectories(installation, folder),
      settings: settingNames(installation.config.getOptional()),
    };
    const texts = Object.fromEntries([
      [manifestName, JSON.stringify(manifest)],
      ...Object.entries(keys).map(([id, text]) => [keyName(id), text]),
    ]);
    await writeArchive({ folder, texts, file, passphrase });
    return { manifest, leftOut };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface SavedDatabases {
  databases: DatabaseEntry[];
  leftOut: string[];
}

const saveDatabases = (
  databases: SqliteDatabases | PostgresDatabases,
  folder: string,
): Promise<SavedDatabases> =>
  databases.engine === 'pg'
    ? savePostgres(databases, folder)
    : saveSqlite(databases, folder);

/**
 * Of two databases that are not saved at the very same moment, what refers
 * comes before what is referred to: a task may wait for an operation.
 */
const referringFirst = (ids: string[]) =>
  [...ids].sort(
    (a, b) => Number(b === 'scaffolder') - Number(a === 'scaffolder'),
  );

async function savePostgres(
  databases: PostgresDatabases,
  folder: string,
): Promise<SavedDatabases> {
  const { installed, others } = await listPlugins(databases);
  const ids = referringFirst(installed);
  requireSome(
    ids,
    `databases of plugins whose name begins with '${databases.prefix}'`,
  );
  const clients: { id: string; client: Client }[] = [];
  try {
    for (const id of ids) {
      const client = await connect(databases, databases.prefix + id);
      clients.push({ id, client });
    }
    // All snapshots first, and only then the long work.
    for (const { client } of clients) {
      await takeSnapshot(client);
    }
    const entries: DatabaseEntry[] = [];
    for (const { id, client } of clients) {
      const target = join(folder, databaseFolder(id));
      await dumpDatabase(client, databases.prefix + id, target);
      const { rows } = await client.query('SHOW server_version');
      const engineVersion: string = rows[0].server_version;
      entries.push({ id, engine: 'pg', engineVersion });
    }
    const leftOut = others.map(id => databases.prefix + id);
    return { databases: entries, leftOut };
  } finally {
    await Promise.all(clients.map(({ client }) => client.end()));
  }
}

async function saveSqlite(
  { directory }: SqliteDatabases,
  folder: string,
): Promise<SavedDatabases> {
  const ids = referringFirst(await listDatabases(directory));
  requireSome(ids, `SQLite databases in ${directory}`);
  for (const id of ids) {
    const target = join(folder, databaseFolder(id));
    await mkdir(target, { recursive: true, mode: 0o700 });
    await copyDatabase(
      databaseFile(directory, id),
      databaseFile(target, 'database'),
    );
  }
  const engineVersion = sqliteVersion();
  return {
    databases: ids.map(id => ({ id, engine: 'better-sqlite3', engineVersion })),
    leftOut: [],
  };
}

function requireSome(ids: string[], what: string): void {
  if (ids.length === 0) {
    throw new InputError(
      `There are no ${what}: nothing to save. Is this the configuration that the portal runs with?`,
    );
  }
}

function sqliteVersion(): string {
  const memory = new Database(':memory:');
  const { version: found } = memory
    .prepare('SELECT sqlite_version() AS version')
    .get() as { version: string };
  memory.close();
  return found;
}

/** Not into the folder: a backup that is killed leaves that behind. */
async function readKeys(keys: InstalledKey[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { id, value, file } of keys) {
    const text = value ?? (await readFile(file!, 'utf8'));
    texts[id] = text.trim();
  }
  return texts;
}

async function saveDirectories(
  { directories }: Installation,
  folder: string,
): Promise<string[]> {
  for (const { name, path } of directories) {
    // What is configured may be a link to where the documents are.
    await cp(await realpath(path), join(folder, directoryFolder(name)), {
      recursive: true,
    });
  }
  return directories.map(({ name }) => name);
}
