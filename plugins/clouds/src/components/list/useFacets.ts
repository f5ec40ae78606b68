import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FacetValue,
  InstancePhase,
  ManagementState,
  ResourcePhase,
} from '@rackstage/plugin-clouds-common';
import { Facet } from '@rackstage/ui';
import { FacetKey, facetKeys } from '../../hooks/useListFilter';
import { useWorkspaceTitle } from '../../hooks/useWorkspaces';
import { useOwnerTitles } from '../../hooks/useOwnerTitles';
import { cloudsTranslationRef } from '../../translations/ref';

const fieldOfFacet = {
  phase: 'field.state',
  management: 'field.management',
  workspaceId: 'field.workspace',
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
  const workspaceTitle = useWorkspaceTitle();
  const labelOf = (key: FacetKey, value: string) => {
    switch (key) {
      case 'phase':
        return t(`phase.${value as InstancePhase | ResourcePhase}`);
      case 'management':
        return t(`management.state.${value as ManagementState}`);
      case 'workspaceId':
        return workspaceTitle(value);
      default:
        return owners[value] ?? value;
    }
  };
  return facetKeys.map(key => ({
    key,
    title: t(fieldOfFacet[key]),
    chosen: filter[key] ?? [],
    choices: (counts?.[key] ?? []).map(({ value, label, count }) => ({
      value,
      count,
      label: label ?? labelOf(key, value),
    })),
  }));
}
