import {
  isOpenStackError,
  PageQuery,
  ResourcePage,
} from '@rackstage/openstack-client';
import { CloudError, Page, PageRequest } from '@rackstage/plugin-clouds-node';

/**
 * As much as a slow cloud gives in some seconds. Nova lists servers that are not scheduled yet before all others, so
 * that they move within the list when they are; the fewer pages, the fewer of them are missed or come twice.
 */
const defaultLimit = 500;
/** Nova gives no more than 1,000 at once unless it is configured otherwise. */
const maximumLimit = 1000;

function limitOf({ limit = defaultLimit }: PageRequest): number {
  return Math.min(limit, maximumLimit);
}

/**
 * A page of a list that OpenStack pages itself. The cursor is the id of the last item, as there.
 *
 * @throws CloudError `InvalidRequest` when the cursor's item has gone since
 */
export async function remotePage<Wire, Kind>(
  request: PageRequest,
  list: (query: PageQuery) => Promise<ResourcePage<Wire>>,
  convert: (item: Wire) => Kind,
): Promise<Page<Kind>> {
  const { cursor } = request;
  try {
    const page = await list({ limit: limitOf(request), marker: cursor });
    return { items: page.items.map(convert), nextCursor: page.nextMarker };
  } catch (error) {
    const refused = isOpenStackError(error) && error.kind === 'refused';
    if (cursor && refused && [400, 404].includes(error.status ?? 0)) {
      throw invalidCursor(cursor);
    }
    throw error;
  }
}

/** A page of a list that OpenStack gives only as a whole. */
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

function invalidCursor(cursor: string): CloudError {
  return new CloudError(
    'InvalidRequest',
    `The cursor '${cursor}' leads nowhere any more; begin with the first page`,
  );
}
