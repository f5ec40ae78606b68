import assert from 'node:assert/strict';
import { Page, PageRequest } from '../driver';

/** No list that a check reads has more pages; a driver that gives the same cursor for ever stops here. */
const maxPages = 10_000;

/** The pages of a list, from the first to the last. */
export async function everyPage<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  limit?: number,
): Promise<Page<T>[]> {
  const pages: Page<T>[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({
      ...(limit !== undefined && { limit }),
      ...(cursor !== undefined && { cursor }),
    });
    pages.push(page);
    cursor = page.nextCursor;
    assert.ok(pages.length < maxPages, `more than ${maxPages} pages`);
  } while (cursor !== undefined);
  return pages;
}

/** All that a list has, in pages as large as the driver likes. */
export async function everyItem<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
): Promise<T[]> {
  const pages = await everyPage(list);
  return pages.flatMap(({ items }) => items);
}
