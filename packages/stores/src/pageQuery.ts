import { PageQuery } from './paging';

/** Of a request, with the default of the API document for callers that do not pass through its validation. */
export function pageQuery(query: {
  limit?: number;
  cursor?: string;
}): PageQuery {
  return { limit: query.limit ?? 50, cursor: query.cursor };
}
