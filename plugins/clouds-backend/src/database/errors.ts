import { isError } from '@backstage/errors';

/** A row refers to another one that is not there, or is referred to and cannot go. */
export function isForeignKeyError(error: unknown): boolean {
  return isError(error) && /foreign key constraint/i.test(error.message);
}
