import { CloudError, Page, PageRequest } from '@rackstage/plugin-clouds-node';

/** More pages than any cloud has reason to give: a cursor that leads in a circle. */
const mostPages = 10_000;

/** Everything a paged listing has. */
export async function allPages<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await list({ cursor });
    items.push(...page.items);
    if (!page.nextCursor || page.nextCursor === cursor) {
      return items;
    }
    cursor = page.nextCursor;
  }
  throw new CloudError('Unavailable', 'The cloud gives pages without end');
}
