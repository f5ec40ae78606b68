/** What part of a list to give. */
export type PageQuery = {
  /** The most items to give; the service may give fewer. Without it the service decides. */
  limit?: number;
  /** The `nextMarker` of the page before. */
  marker?: string;
};

export interface ResourcePage<T> {
  items: T[];
  /** Absent on the last page. */
  nextMarker?: string;
}

/**
 * Goes through all items of a list, page by page, as they are asked for.
 *
 * @param list - gives one page
 */
export async function* eachItem<T>(
  list: (query: PageQuery) => Promise<ResourcePage<T>>,
  query: PageQuery = {},
): AsyncGenerator<T> {
  let page = await list(query);
  yield* page.items;
  while (page.nextMarker !== undefined) {
    page = await list({ ...query, marker: page.nextMarker });
    yield* page.items;
  }
}

/** All items of a list at once. @param list - gives one page */
export async function allItems<T>(
  list: (query: PageQuery) => Promise<ResourcePage<T>>,
): Promise<T[]> {
  const items: T[] = [];
  for await (const item of eachItem(list)) {
    items.push(item);
  }
  return items;
}

/** The marker in the link to the next page: `next` at Glance, `<items>_links` everywhere else. */
export function nextMarkerOf(
  body: Record<string, unknown>,
  key: string,
): string | undefined {
  const links = body[`${key}_links`] as
    { rel: string; href: string }[] | undefined;
  const next =
    (body.next as string | undefined) ??
    links?.find(link => link.rel === 'next')?.href;
  if (!next) {
    return undefined;
  }
  // Glance gives the path alone, so the URL needs something to be relative to.
  const marker = new URL(next, 'http://cloud').searchParams.get('marker');
  return marker ?? undefined;
}
