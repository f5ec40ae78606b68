import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Parameters of which any number may be chosen. */
export const facetKeys = [
  'phase',
  'management',
  'workspaceId',
  'accountId',
  'region',
  'owner',
] as const;

export type FacetKey = (typeof facetKeys)[number];

/** What selects rows, wherever there is a list. */
export interface ListFilter extends Partial<Record<FacetKey, string[]>> {
  q?: string;
  label?: string[];
}

/** Filter and sort order live in the address, so that a link shows the same to a colleague. */
export function useListFilter(
  /** Parameters that say which list it is, and stay when the filter is cleared. */
  kept: readonly string[] = [],
) {
  const [params, setParams] = useSearchParams();
  const filter = useMemo<ListFilter>(() => {
    const chosen = (key: string) => {
      const values = params.getAll(key);
      return values.length > 0 ? values : undefined;
    };
    return {
      q: params.get('q') || undefined,
      phase: chosen('phase'),
      management: chosen('management'),
      workspaceId: chosen('workspaceId'),
      accountId: chosen('accountId'),
      region: chosen('region'),
      owner: chosen('owner'),
      label: chosen('label'),
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

  const reset = () =>
    setParams(
      before =>
        new URLSearchParams([...before].filter(([key]) => kept.includes(key))),
      { replace: true },
    );

  return {
    filter,
    sort: params.get('sort') ?? 'name',
    change,
    reset,
    isFiltered: Object.values(filter).some(value => value !== undefined),
  };
}
