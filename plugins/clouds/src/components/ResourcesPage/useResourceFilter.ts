import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ResourceFilter } from '../../hooks/useManagedResources';
import { Kind } from '../../hooks/useResourceKinds';
import { useListFilter } from '../../hooks/useListFilter';

/** Which resources are shown, as the address says; one kind at a time, as each has columns of its own. */
export function useResourceFilter(kinds: Kind[]) {
  const [params, setParams] = useSearchParams();
  const { filter: chosen, sort, ...rest } = useListFilter(['kind']);
  const kind = kinds.find(each => each.kind === params.get('kind')) ?? kinds[0];
  const filter = useMemo(
    () => ({ ...chosen, kind: [kind.kind], sort }) as ResourceFilter,
    [chosen, kind, sort],
  );
  return {
    kind,
    /** Facets of another kind have other values, so nothing else is kept. */
    chooseKind: (name: string) => setParams({ kind: name }, { replace: true }),
    filter,
    ...rest,
  };
}
