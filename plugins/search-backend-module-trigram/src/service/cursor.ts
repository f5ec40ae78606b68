import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { Place } from '../database/SearchStore';

/** Of the page that follows a place; of the first page when there is none. */
export function encodeCursor(after?: Place): string {
  const parts = after ? [after.rank, after.changedAt, after.id] : [];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

const schema = z.union([
  z.tuple([]),
  z.tuple([z.int().min(0).max(9), z.int().min(0), z.int().min(0)]),
]);

/** @throws InputError when it is no cursor of a search */
export function decodeCursor(cursor: string): Place | undefined {
  const { data } = schema.safeParse(parsed(cursor));
  if (!data) {
    throw new InputError(
      "The page cursor is not one of a search: take 'nextPageCursor' or 'previousPageCursor' of an answer to the same search",
    );
  }
  const [rank, changedAt, id] = data;
  return rank === undefined
    ? undefined
    : { rank, changedAt: changedAt!, id: id! };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
