import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { SearchResult } from '@backstage/plugin-search-common';
import { searchApiRef } from '@backstage/plugin-search-react';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** What entities have in the index, and can be narrowed by. */
export const filterNames = ['kind', 'lifecycle'] as const;
export type FilterName = (typeof filterNames)[number];

export interface Found {
  hits: {
    result: SearchResult;
    /** What the catalog has, in the person's language; none for other documents. */
    entity?: Entity;
  }[];
  numberOfResults?: number;
  previousPageCursor?: string;
  nextPageCursor?: string;
}

/** The search that the address names, and what it finds. */
export function useSearch() {
  const [params, setParams] = useSearchParams();
  const searchApi = useApi(searchApiRef);
  const catalogApi = useApi(catalogApiRef);
  const term = params.get('query') ?? '';
  const pageCursor = params.get('pageCursor') ?? undefined;
  const filters = Object.fromEntries(
    filterNames.flatMap(name => {
      const value = params.get(`filters[${name}]`);
      return value ? [[name, value]] : [];
    }),
  ) as Partial<Record<FilterName, string>>;
  const isAsked = term !== '' || Object.keys(filters).length > 0;

  const found = useAsyncRetry(async (): Promise<Found | undefined> => {
    if (!isAsked) {
      return undefined;
    }
    const { results, ...page } = await searchApi.query({
      term,
      filters,
      pageCursor,
    });
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
  const search = (changes: Record<string, string | undefined>) =>
    setParams(
      current => {
        const changed = new URLSearchParams(current);
        changed.delete('pageCursor');
        Object.entries(changes).forEach(([name, value]) =>
          value ? changed.set(name, value) : changed.delete(name),
        );
        return changed;
      },
      { replace: !('pageCursor' in changes) },
    );

  return { term, filters, isAsked, found, search };
}

/** The index names no entity, but where its page is. */
function entityRefOf({ type, document }: SearchResult): string | undefined {
  const [, namespace, kind, name] =
    /\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(document.location) ?? [];
  return type === 'software-catalog' && name
    ? `${kind}:${decodeURIComponent(namespace)}/${decodeURIComponent(name)}`
    : undefined;
}
