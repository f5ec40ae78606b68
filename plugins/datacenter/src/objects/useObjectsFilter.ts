import {
  isFilterable,
  kindOf,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ObjectsQuery } from './useObjects';

/** What a list shows is in the address, so that a link shows the same to a colleague. */
export function useObjectsFilter(kind: ObjectKindName) {
  const [params, setParams] = useSearchParams();
  const chosen = useMemo(() => {
    const values: Record<string, string[]> = {};
    for (const field of kindOf[kind].fields) {
      if (isFilterable(field) && params.has(field.name)) {
        values[field.name] = params.getAll(field.name);
      }
    }
    return values;
  }, [kind, params]);
  const query = useMemo((): ObjectsQuery => {
    const filter = Object.entries(chosen).flatMap(([name, values]) =>
      values.map(value => `${name}=${value}`),
    );
    return {
      q: params.get('q') || undefined,
      filter: filter.length > 0 ? filter : undefined,
      sort: params.get('sort') ?? kindOf[kind].title,
    };
  }, [chosen, kind, params]);
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
    () => setParams(new URLSearchParams(), { replace: true }),
    [setParams],
  );
  return {
    query,
    chosen,
    change,
    reset,
    isFiltered: query.q !== undefined || query.filter !== undefined,
  };
}
