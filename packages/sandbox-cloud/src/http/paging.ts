import { z } from 'zod';
import { invalidRequest } from '../errors';
import { tag } from '../service/inputs';

/** Query of every list: `limit` up to 200, `cursor` from the page before. */
export const pageInput = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

export const taggedPageInput = pageInput.extend({ tag: tag.optional() });

export interface PageAnswer<T> {
  items: T[];
  nextCursor?: string;
}

const prefix = 'after:';

const cursorAfter = (id: string) =>
  Buffer.from(prefix + id).toString('base64url');

/** @throws SandboxError `invalid_request` for a cursor that no page gave out */
export function afterOf(cursor: string | undefined): string | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith(prefix)) {
    throw invalidRequest('cursor: was not given out by a page');
  }
  return text.slice(prefix.length);
}

/** A page out of `items`, which were asked for with one more than `limit` to see whether there is another page. */
export function pageOf<T>(
  items: T[],
  limit: number,
  idOf: (item: T) => string,
): PageAnswer<T> {
  const page = items.slice(0, limit);
  return items.length > limit
    ? { items: page, nextCursor: cursorAfter(idOf(page[limit - 1])) }
    : { items: page };
}

/** A page of a short list that changes, in the order of the ids: what follows a cursor stays so. */
export function pageById<T extends { id: string }>(
  all: readonly T[],
  { limit, cursor }: z.infer<typeof pageInput>,
): PageAnswer<T> {
  const after = afterOf(cursor);
  const rest = all
    .filter(({ id }) => after === undefined || id > after)
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  return pageOf(rest.slice(0, limit + 1), limit, ({ id }) => id);
}

/** A page of a list that never changes, in the order of the list. */
export function pageOfList<T extends { id: string }>(
  all: readonly T[],
  { limit, cursor }: z.infer<typeof pageInput>,
): PageAnswer<T> {
  const after = afterOf(cursor);
  const position = all.findIndex(({ id }) => id === after);
  if (after !== undefined && position === -1) {
    throw invalidRequest('cursor: was not given out by a page of this list');
  }
  const rest = all.slice(position + 1, position + 2 + limit);
  return pageOf(rest, limit, ({ id }) => id);
}
