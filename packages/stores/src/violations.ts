import { isError } from '@backstage/errors';

// By their codes: PostgreSQL tells in the language of its server.

/** A row of the same key is there. */
export const isUniqueViolation = (error: unknown): boolean =>
  hasCode(error, [
    '23505',
    'SQLITE_CONSTRAINT_UNIQUE',
    'SQLITE_CONSTRAINT_PRIMARYKEY',
  ]);

/** A row refers to another one that is not there, or is referred to and cannot go. */
export const isForeignKeyViolation = (error: unknown): boolean =>
  hasCode(error, ['23503', 'SQLITE_CONSTRAINT_FOREIGNKEY']);

const hasCode = (error: unknown, codes: string[]) =>
  isError(error) && codes.includes(String(error.code));
