import { CloudError, Page, PageRequest } from '@rackstage/plugin-clouds-node';

const defaultLimit = 500;
const maximumLimit = 1000;

function limitOf({ limit = defaultLimit }: PageRequest): number {
  return Math.min(limit, maximumLimit);
}

/** What AWS takes to give a page, and the token for the one after it. */
export interface AwsPageRequest {
  NextToken?: string;
  MaxResults?: number;
}

/**
 * Where a list goes on: AWS's token of a page, and how many of its items were given already. AWS gives no fewer than so
 * many at once, and counts reservations where we count instances, so that a page of its may be several of ours.
 */
interface Cursor {
  token?: string;
  /** Of the first request; AWS wants the same one with its token. */
  size: number;
  skip: number;
}

/**
 * A page of a list that AWS pages itself.
 *
 * @param least - fewest results that this list gives at once
 * @throws CloudError `InvalidRequest` when the cursor is none of ours
 */
export async function remotePage<T>(
  request: PageRequest,
  least: number,
  list: (page: AwsPageRequest) => Promise<{ items: T[]; NextToken?: string }>,
): Promise<Page<T>> {
  const limit = limitOf(request);
  const { token, size, skip } = readCursor(request.cursor) ?? {
    token: undefined,
    size: Math.max(least, limit),
    skip: 0,
  };
  const { items, NextToken } = await list({
    NextToken: token,
    MaxResults: size,
  });
  const end = skip + limit;
  if (end < items.length) {
    return {
      items: items.slice(skip, end),
      nextCursor: writeCursor({ token, size, skip: end }),
    };
  }
  return {
    items: items.slice(skip),
    nextCursor: NextToken
      ? writeCursor({ token: NextToken, size, skip: 0 })
      : undefined,
  };
}

/** A page of a list that AWS gives only as a whole. */
export function localPage<T extends { id: string }>(
  items: T[],
  request: PageRequest,
): Page<T> {
  const { cursor } = request;
  const before = items.findIndex(item => item.id === cursor);
  if (cursor !== undefined && before < 0) {
    throw invalidCursor(cursor);
  }
  const end = before + 1 + limitOf(request);
  const page = items.slice(before + 1, end);
  return {
    items: page,
    nextCursor: end < items.length ? page[page.length - 1].id : undefined,
  };
}

/** All pages of a list whose whole is needed. */
export async function everything<T>(
  list: (page: AwsPageRequest) => Promise<{ items: T[]; NextToken?: string }>,
  size?: number,
): Promise<T[]> {
  const all: T[] = [];
  let token: string | undefined;
  do {
    const page = await list({ NextToken: token, MaxResults: size });
    all.push(...page.items);
    token = page.NextToken;
  } while (token);
  return all;
}

function writeCursor({ token, size, skip }: Cursor): string {
  return Buffer.from(JSON.stringify([size, skip, token])).toString('base64url');
}

function readCursor(cursor: string | undefined): Cursor | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  try {
    const text = Buffer.from(cursor, 'base64url').toString();
    const [size, skip, token] = JSON.parse(text);
    if (Number.isInteger(size) && Number.isInteger(skip)) {
      return { size, skip, token: token ?? undefined };
    }
  } catch {
    // No JSON: none of ours.
  }
  throw invalidCursor(cursor);
}

function invalidCursor(cursor: string): CloudError {
  return new CloudError(
    'InvalidRequest',
    `The cursor '${cursor}' leads nowhere any more; begin with the first page`,
  );
}
