import { QueryOf, RequestView } from '@rackstage/plugin-requests-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export type RequestFilter = Omit<QueryOf<'listRequests'>, 'limit' | 'cursor'>;

/** The tabs of the list. */
export const views = ['inbox', 'mine', 'all'] as const satisfies RequestView[];

export type View = (typeof views)[number];

/** Parameters of which any number may be chosen. */
export const facetKeys = [
  'state',
  'type',
  'workspaceId',
  'requester',
] as const satisfies (keyof RequestFilter)[];

/** Which requests are shown is in the address, so that a link shows the same to a colleague. */
export function useRequestFilter() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => {
    const chosen = (key: string) => {
      const values = params.getAll(key);
      return values.length > 0 ? values : undefined;
    };
    return {
      view: views.find(view => view === params.get('view')) ?? 'inbox',
      q: params.get('q') || undefined,
      ...Object.fromEntries(facetKeys.map(key => [key, chosen(key)])),
      sort: params.get('sort') ?? '-createdAt',
    } as RequestFilter & { view: View };
  }, [params]);

  const change = useCallback(
    (key: string, value: string | string[] | undefined) =>
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
      ),
    [setParams],
  );

  const reset = useCallback(
    () =>
      setParams(
        before =>
          new URLSearchParams([...before].filter(([key]) => key === 'view')),
        { replace: true },
      ),
    [setParams],
  );

  return {
    filter,
    change,
    reset,
    isFiltered:
      filter.q !== undefined ||
      facetKeys.some(key => filter[key] !== undefined),
  };
}
