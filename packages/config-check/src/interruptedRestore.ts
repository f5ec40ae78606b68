import { Config } from '@backstage/config';
import { ConflictError } from '@backstage/errors';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Is there from before a restore replaces the first file until after the last; holds the backup's path. */
export const interruptedMarker = (directory: string) =>
  join(directory, 'restore-in-progress');

/** The same on PostgreSQL: an empty database of this name, with the backup's path as its comment. */
export const interruptedDatabase = (prefix: string) =>
  `restore_in_progress_${prefix}`;

/** What to do about it; `file` is the backup, where it is known. */
export function restoreAgain(file: string | undefined): string {
  return `run it again, with the --config, --passphrase-file and --keys-to that it had: ${restoreCommand(file)}`;
}

export const restoreCommand = (file: string | undefined): string =>
  `rackstage restore ${file ? quoted(file) : '<backup>'} --replace`;

/** As a shell takes it. */
const quoted = (path: string) =>
  /^[\w./:+@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;

/** @throws ConflictError when a restore of SQLite databases was interrupted: a portal must not start on half of them */
export function requireNoInterruptedRestore(config: Config): void {
  if (typeof config.getOptional('backend.database.connection') === 'string') {
    // The address of a PostgreSQL, which whoever connects to it has to ask.
    return;
  }
  const directory = config.getOptionalString(
    'backend.database.connection.directory',
  );
  const marker = directory && interruptedMarker(resolve(directory));
  if (marker && existsSync(marker)) {
    const file = readFileSync(marker, 'utf8');
    throw new ConflictError(
      `A restore into ${directory} was interrupted, or goes on, and the portal does not start on half of it. Wait for its end, or ${restoreAgain(file)}`,
    );
  }
}
