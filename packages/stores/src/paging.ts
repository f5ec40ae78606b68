import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { searchable } from './searchable';

export interface PageQuery {
  limit: number;
  cursor?: string;
}

export interface RecordPage<T> {
  items: T[];
  nextCursor?: string;
}

/** A sort order that is total, because ids are unique. */
export interface SortOrder {
  /** As given in the query: `name`, `-name`. */
  key: string;
  /** SQL that gives a text for every row, never NULL. */
  expression: string;
  /** Column that makes the order total. */
  tieBreaker: string;
  /** What is in that column. */
  tieBreakerType: keyof typeof idTypes;
}

/**
 * One page by keyset, so that a page deep in a list costs the same as the
 * first one and rows that come or go in between are neither shown twice nor
 * left out.
 */
export async function selectPage(
  query: Knex.QueryBuilder,
  knex: Knex,
  order: SortOrder,
  page: PageQuery,
): Promise<RecordPage<Record<string, unknown>>> {
  const descending = order.key.startsWith('-');
  const direction = descending ? 'desc' : 'asc';
  afterCursor(query, order, page.cursor);
  const rows = await query
    .select('*', { sort_value: knex.raw(order.expression) })
    .orderByRaw(`${order.expression} ${direction}`)
    .orderBy(order.tieBreaker, direction)
    .limit(page.limit + 1);
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return rows.length > page.limit && last
    ? {
        items,
        nextCursor: encodeCursor(
          order.key,
          last.sort_value,
          order.tieBreakerType === 'bigint'
            ? // PostgreSQL gives them as text.
              Number(last[order.tieBreaker])
            : last[order.tieBreaker],
        ),
      }
    : { items };
}

/** Restricts a query to what comes after a page, by its cursor. */
export function afterCursor(
  query: Knex.QueryBuilder,
  order: SortOrder,
  cursor: string | undefined,
): void {
  if (cursor === undefined) {
    return;
  }
  const { value, id } = decodeCursor(cursor, order);
  const comparison = order.key.startsWith('-') ? '<' : '>';
  query.whereRaw(
    `(${order.expression}, ${order.tieBreaker}) ${comparison} (?, ?)`,
    [value, id],
  );
}

function encodeCursor(key: string, value: unknown, id: unknown): string {
  return Buffer.from(JSON.stringify([key, value, id])).toString('base64url');
}

function decodeCursor(cursor: string, order: SortOrder) {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  if (
    !Array.isArray(parts) ||
    parts.length !== 3 ||
    parts[0] !== order.key ||
    !isText(parts[1]) ||
    !idTypes[order.tieBreakerType](parts[2])
  ) {
    throw new InputError(
      "The cursor does not belong to this list: take 'nextCursor' of its last page, with the same sort",
    );
  }
  return { value: parts[1], id: parts[2] as string | number };
}

// PostgreSQL fails on what its types cannot hold.

const isText = (value: unknown): value is string =>
  typeof value === 'string' && !value.includes('\0');

const idTypes = {
  text: isText,
  integer: (value: unknown) =>
    Number.isInteger(value) && (value as number) >> 0 === value,
  bigint: (value: unknown) => Number.isSafeInteger(value),
};

/** Escapes what LIKE would take as a wildcard; use with `ESCAPE '\'`. */
export function likePattern(text: string): string {
  return `%${searchable(text).replace(/[\\%_]/g, '\\$&')}%`;
}
