import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FacetValue,
  InstancePhase,
  ResourcePhase,
} from '@rackstage/plugin-clouds-common';
import { FacetKey, facetKeys } from '../../hooks/useListFilter';
import { useOwnerTitles } from '../../hooks/useOwnerTitles';
import { cloudsTranslationRef } from '../../translations/ref';
import { Facet } from './FacetFilters';

const fieldOfFacet = {
  phase: 'field.state',
  accountId: 'field.account',
  region: 'field.region',
  owner: 'field.owner',
} as const satisfies Record<FacetKey, string>;

/** The facets that lists of instances and of resources share, in words. */
export function useFacets(
  filter: Partial<Record<FacetKey, string[]>>,
  counts: Record<FacetKey, FacetValue[]> | undefined,
): Facet[] {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const owners = useOwnerTitles(counts?.owner.map(({ value }) => value) ?? []);
  return facetKeys.map(key => ({
    key,
    title: t(fieldOfFacet[key]),
    chosen: filter[key] ?? [],
    choices: (counts?.[key] ?? []).map(({ value, label, count }) => ({
      value,
      count,
      label:
        key === 'phase'
          ? t(`phase.${value as InstancePhase | ResourcePhase}`)
          : (label ?? owners[value] ?? value),
    })),
  }));
}
