import { ServiceUnavailableError } from '@backstage/errors';
import Database from 'better-sqlite3';

/** A turn that takes in any database: what is copied in one turn cannot change meanwhile. */
const allPages = 2 ** 30;

/** Copies a database page by page as it is at one moment, while others go on working. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, timeout: 60_000 });
  try {
    await source.backup(to, { progress: () => allPages });
  } finally {
    source.close();
  }
  const copy = new Database(to);
  try {
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok') {
      throw new ServiceUnavailableError(
        `SQLite finds ${from} damaged: ${found}. Mend it with sqlite3's .recover, or restore an earlier backup`,
      );
    }
  } finally {
    copy.close();
  }
}
