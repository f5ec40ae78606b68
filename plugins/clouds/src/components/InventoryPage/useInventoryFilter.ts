import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { InventoryFilter } from '../../hooks/useInventory';

export const inventoryFacetKeys = [
  'kind',
  'accountId',
  'region',
  'status',
  'workspaceId',
  'management',
] as const;

export const inventoryViews = ['list', 'tree', 'map', 'events'] as const;

export type InventoryView = (typeof inventoryViews)[number];

/** Of other views than the list; they stay when the filter is cleared. */
const kept = ['view', 'open', 'sort'];

/** View, filter and order are the address, so that a link shows the same to a colleague. */
export function useInventoryFilter() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo<InventoryFilter>(() => {
    const chosen = (key: string) => {
      const values = params.getAll(key);
      return values.length > 0 ? values : undefined;
    };
    return {
      q: params.get('q') || undefined,
      kind: chosen('kind'),
      accountId: chosen('accountId'),
      region: chosen('region'),
      status: chosen('status'),
      workspaceId: chosen('workspaceId'),
      management: chosen('management'),
    };
  }, [params]);

  const change = useCallback(
    (key: string, value: string | string[] | undefined) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          after.delete(key);
          [value ?? []].flat().forEach(one => after.append(key, one));
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );

  const reset = () =>
    setParams(
      before =>
        new URLSearchParams([...before].filter(([key]) => kept.includes(key))),
      { replace: true },
    );

  const view = params.get('view') as InventoryView | null;
  return {
    filter,
    view: view && inventoryViews.includes(view) ? view : 'list',
    sort: params.get('sort') ?? 'name',
    open: params.getAll('open'),
    type: params.getAll('type'),
    reason: params.getAll('reason'),
    change,
    reset,
    isFiltered: [...params.keys()].some(key => !kept.includes(key)),
  };
}
