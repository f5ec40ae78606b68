import { PageQuery } from '@rackstage/stores';

/** Defaults of the API document, for callers that do not pass through its validation. */
export function page(query: { limit?: number; cursor?: string }): PageQuery {
  return { limit: query.limit ?? 50, cursor: query.cursor };
}
