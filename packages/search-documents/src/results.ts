import { SearchResultSet } from '@backstage/plugin-search-common';

export interface SearchFacetValue {
  value: string;
  count: number;
}

export type SearchAnswer = SearchResultSet & {
  /** There are more than `numberOfResults`; so are there of each facet. */
  isMore: boolean;
  /** By name: `type` and the attributes of documents; the most frequent values first. */
  facets: Record<string, SearchFacetValue[]>;
};

/** What results can be narrowed by, in the order in which people are offered it. */
export const searchFacets = [
  'type',
  'kind',
  'account',
  'region',
  'owner',
  'lifecycle',
] as const;
