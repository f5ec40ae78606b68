import { QueryOf } from '@rackstage/plugin-clouds-common';
import { useMemo } from 'react';
import { useListFilter } from './useListFilter';

export type InstanceFilter = Omit<QueryOf<'listInstances'>, 'limit' | 'cursor'>;

/** Which instances are shown, as the address says. */
export function useInstanceFilter() {
  const { filter: chosen, sort, ...rest } = useListFilter();
  const filter = useMemo(
    () => ({ ...chosen, sort }) as InstanceFilter,
    [chosen, sort],
  );
  return { filter, ...rest };
}
