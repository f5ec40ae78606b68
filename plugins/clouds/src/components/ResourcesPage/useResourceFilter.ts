import { useMemo } from 'react';
import { ResourceFilter } from '../../hooks/useManagedResources';
import { Kind } from '../../hooks/useResourceKinds';
import { useListFilter } from '../../hooks/useListFilter';

/** Which resources of a kind are shown, as the address says. */
export function useResourceFilter({ kind }: Kind) {
  const { filter: chosen, sort, ...rest } = useListFilter(['kind']);
  const filter = useMemo(
    () => ({ ...chosen, kind: [kind], sort }) as ResourceFilter,
    [chosen, kind, sort],
  );
  return { filter, ...rest };
}
