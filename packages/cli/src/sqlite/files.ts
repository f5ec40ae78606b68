import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from '@backstage/errors';

const extension = '.sqlite';

export const databaseFile = (directory: string, id: string) =>
  join(directory, `${id}${extension}`);

/** Of which plugins the folder has databases. */
export async function listDatabases(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(error => {
    if (isError(error) && error.code === 'ENOENT') {
      return [];
    }
    throw error;
  });
  return names
    .filter(name => name.endsWith(extension))
    .map(name => name.slice(0, -extension.length))
    .sort();
}

/** A database and what SQLite keeps beside it while it works. */
export const filesOf = (directory: string, id: string) =>
  ['', '-journal', '-wal', '-shm'].map(
    suffix => databaseFile(directory, id) + suffix,
  );
