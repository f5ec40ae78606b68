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

/** What a list is narrowed to besides: amounts of one currency, and a period. */
export const rangeKeys = [
  'currency',
  'amountFrom',
  'amountTo',
  'submittedFrom',
  'submittedTo',
] as const satisfies (keyof RequestFilter)[];

export type Ranges = Partial<Record<(typeof rangeKeys)[number], string>>;

/** Exact decimal text, as the API takes it. */
export const isAmount = (text: string) => /^\d{1,15}(\.\d{1,12})?$/.test(text);

/** Of an address that anybody may have written: what makes no sense is left out. */
function readRanges(params: URLSearchParams): Ranges {
  const when = (key: string, isRight: (text: string) => boolean) => {
    const value = params.get(key);
    return value && isRight(value) ? value : undefined;
  };
  const isTime = (text: string) => !Number.isNaN(Date.parse(text));
  const time = (key: string) => {
    const value = when(key, isTime);
    return value && new Date(value).toISOString();
  };
  const currency = when('currency', text => /^[A-Z]{3}$/.test(text));
  return {
    currency,
    amountFrom: currency && when('amountFrom', isAmount),
    amountTo: currency && when('amountTo', isAmount),
    submittedFrom: time('submittedFrom'),
    submittedTo: time('submittedTo'),
  };
}

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
      ...readRanges(params),
      sort: params.get('sort') ?? '-createdAt',
    } as RequestFilter & { view: View };
  }, [params]);

  const changeAll = useCallback(
    (changes: Record<string, string | string[] | undefined>) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(changes)) {
            after.delete(key);
            for (const one of [value ?? []].flat()) {
              after.append(key, one);
            }
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );

  const change = useCallback(
    (key: string, value: string | string[] | undefined) =>
      changeAll({ [key]: value }),
    [changeAll],
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
    /** Several at once: changes of one after the other would undo each other. */
    changeAll,
    reset,
    isFiltered: ['q' as const, ...facetKeys, ...rangeKeys].some(
      key => filter[key] !== undefined,
    ),
  };
}
