import { QueryOf } from '@rackstage/plugin-clouds-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export type InstanceFilter = Omit<QueryOf<'listInstances'>, 'limit' | 'cursor'>;

export type InstanceSort = NonNullable<InstanceFilter['sort']>;

/** Parameters of which any number may be chosen. */
export const facetKeys = ['phase', 'accountId', 'region', 'owner'] as const;

export type FacetKey = (typeof facetKeys)[number];

const defaultSort: InstanceSort = 'name';

/** Filter and sort order live in the address, so that a link shows the same to a colleague. */
export function useInstanceFilter() {
  const [params, setParams] = useSearchParams();

  const filter = useMemo<InstanceFilter>(() => {
    const chosen = (key: string) => {
      const values = params.getAll(key);
      return values.length > 0 ? values : undefined;
    };
    return {
      q: params.get('q') || undefined,
      phase: chosen('phase'),
      accountId: chosen('accountId'),
      region: chosen('region'),
      owner: chosen('owner'),
      label: chosen('label'),
      sort: (params.get('sort') as InstanceSort | null) ?? defaultSort,
    };
  }, [params]);

  const change = useCallback(
    (key: string, value: string | string[] | undefined) => {
      setParams(
        before => {
          const after = new URLSearchParams(before);
          after.delete(key);
          for (const one of [value ?? []].flat()) {
            after.append(key, one);
          }
          return after;
        },
        { replace: true },
      );
    },
    [setParams],
  );

  const reset = useCallback(
    () => setParams({}, { replace: true }),
    [setParams],
  );

  return { filter, change, reset, isFiltered: isFiltered(filter) };
}

function isFiltered({ sort, ...filter }: InstanceFilter): boolean {
  return Object.values(filter).some(value => value !== undefined);
}
