import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { SearchResult } from '@backstage/plugin-search-common';
import { searchApiRef } from '@backstage/plugin-search-react';
import { SearchAnswer, searchFacets } from '@rackstage/search-documents';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { entityRefOf } from './documents';
import { withTypesAsFilters } from './withTypesAsFilters';

/** By facet: any of these values. */
export type Filters = Record<string, string[]>;

export interface Found extends Omit<SearchAnswer, 'results'> {
  hits: {
    result: SearchResult;
    /** What the catalog has, in the person's language; none for other documents. */
    entity?: Entity;
  }[];
}

/** What changes in the address; a list is one parameter many times. */
type Changes = Record<string, string | string[] | undefined>;

const parameterOf = (facet: string) => `filters[${facet}]`;

/** The search that the address names, and what it finds. */
export function useSearch() {
  const [address, setParams] = useSearchParams();
  const params = withTypesAsFilters(address);
  const searchApi = useApi(searchApiRef);
  const catalogApi = useApi(catalogApiRef);
  const term = params.get('query') ?? '';
  const pageCursor = params.get('pageCursor') ?? undefined;
  const filters: Filters = Object.fromEntries(
    searchFacets.flatMap(facet => {
      const values = params.getAll(parameterOf(facet));
      return values.length > 0 ? [[facet, values]] : [];
    }),
  );
  const isAsked = term.trim() !== '' || Object.keys(filters).length > 0;

  const found = useAsyncRetry(async (): Promise<Found | undefined> => {
    if (!isAsked) {
      return undefined;
    }
    // The portal's engine answers more than Backstage's type of an answer says.
    const answer = (await searchApi.query({
      term,
      filters,
      pageCursor,
    })) as SearchAnswer;
    const { results, ...page } = answer;
    const refs = results.map(entityRefOf);
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: refs.filter(ref => ref !== undefined),
    });
    let next = 0;
    return {
      ...page,
      hits: results.map((result, index) => ({
        result,
        entity: refs[index] === undefined ? undefined : items[next++],
      })),
    };
  }, [searchApi, catalogApi, params.toString()]);

  /** Changes what is searched for, and so starts from its first page. */
  const search = (changes: Changes) =>
    setParams(
      current => {
        const changed = withTypesAsFilters(current);
        changed.delete('pageCursor');
        Object.entries(changes).forEach(([name, value]) => {
          changed.delete(name);
          [value ?? []].flat().forEach(one => changed.append(name, one));
        });
        return changed;
      },
      { replace: !('pageCursor' in changes) },
    );

  return {
    term,
    filters,
    isAsked,
    found,
    setTerm: (query: string) => search({ query: query || undefined }),
    setFilter: (facet: string, values: string[]) =>
      search({ [parameterOf(facet)]: values }),
    clearFilters: () =>
      search(
        Object.fromEntries(
          searchFacets.map(facet => [parameterOf(facet), undefined]),
        ),
      ),
    turnTo: (cursor: string) => search({ pageCursor: cursor }),
  };
}
