import { Config } from '@backstage/config';
import { ConflictError } from '@backstage/errors';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Is there from before a restore replaces the first file until after the last. */
export const interruptedMarker = (directory: string) =>
  join(directory, 'restore-in-progress');

/** The same on PostgreSQL: an empty database of this name. */
export const interruptedDatabase = (prefix: string) =>
  `restore_in_progress_${prefix}`;

/** @throws ConflictError when a restore of SQLite databases was interrupted: a portal must not start on half of them */
export function requireNoInterruptedRestore(config: Config): void {
  if (typeof config.getOptional('backend.database.connection') === 'string') {
    // The address of a PostgreSQL, which whoever connects to it has to ask.
    return;
  }
  const directory = config.getOptionalString(
    'backend.database.connection.directory',
  );
  if (directory && existsSync(interruptedMarker(resolve(directory)))) {
    throw new ConflictError(
      `A restore into ${directory} was interrupted: run it again with --replace`,
    );
  }
}
