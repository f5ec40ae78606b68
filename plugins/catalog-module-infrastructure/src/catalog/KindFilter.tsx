import { Select } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  EntityKindFilter,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import { useEffect } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { infrastructureTranslationRef } from '../translations/ref';
import { useEntityWords } from '../words/useEntityWords';

/**
 * Chooses the one kind that is listed.
 *
 * @param initial - what is listed before anything was chosen
 */
export function KindFilter({ initial }: { initial: string }) {
  const { t } = useTranslationRef(infrastructureTranslationRef);
  const { updateFilters } = useEntityList();
  const words = useEntityWords();
  const selected = useListedKind(initial);
  const kinds = new Set([selected, ...useKinds()]);
  return (
    <Select
      label={t('filter.kind')}
      items={[...kinds].sort().map(value => ({
        value,
        label: words.kinds(value),
      }))}
      selected={selected}
      onChange={kind =>
        updateFilters({
          kind: new EntityKindFilter(String(kind), words.kind(String(kind))),
        })
      }
    />
  );
}

/** Lists the kind that the address names, or else the initial one. */
export function useListedKind(initial: string): string {
  const { filters, queryParameters, updateFilters } = useEntityList();
  const named = [queryParameters.kind].flat()[0]?.toLocaleLowerCase('en-US');
  const words = useEntityWords();
  useEffect(() => {
    const kind = named ?? initial;
    updateFilters(current =>
      named || !current.kind
        ? { kind: new EntityKindFilter(kind, words.kind(kind)) }
        : {},
    );
  }, [named, initial, updateFilters, words]);
  return filters.kind?.value ?? named ?? initial;
}

/** Kinds that the catalog has something of, in lower case. */
function useKinds(): string[] {
  const catalogApi = useApi(catalogApiRef);
  const { value = [] } = useAsync(async () => {
    const { facets } = await catalogApi.getEntityFacets({ facets: ['kind'] });
    return facets.kind.map(facet => facet.value.toLocaleLowerCase('en-US'));
  }, [catalogApi]);
  return value;
}
