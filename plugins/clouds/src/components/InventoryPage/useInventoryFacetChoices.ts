import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  InventoryFacets,
  InventoryKind,
  ManagementState,
} from '@rackstage/plugin-clouds-common';
import { Facet } from '@rackstage/ui';
import { InventoryFilter } from '../../hooks/useInventory';
import { useWorkspaceTitle } from '../../hooks/useWorkspaces';
import { cloudsTranslationRef } from '../../translations/ref';
import { inventoryFacetKeys } from './useInventoryFilter';
import { useStatusText } from './StatusCell';

const fieldOfFacet = {
  kind: 'field.kind',
  accountId: 'field.account',
  region: 'field.region',
  status: 'field.state',
  workspaceId: 'field.workspace',
  management: 'field.management',
} as const;

/** The choices of the filter in words, with how many each leads to. */
export function useInventoryFacetChoices(
  filter: InventoryFilter,
  counts: InventoryFacets | undefined,
): Facet[] {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const workspaceTitle = useWorkspaceTitle();
  const statusText = useStatusText();
  const labelOf = (key: (typeof inventoryFacetKeys)[number], value: string) => {
    switch (key) {
      case 'kind':
        return t(`kind.${value as InventoryKind}`);
      case 'management':
        return t(`management.state.${value as ManagementState}`);
      case 'status':
        return statusText(value);
      case 'workspaceId':
        return workspaceTitle(value);
      default:
        return value;
    }
  };
  return [
    ...inventoryFacetKeys.map(key => ({
      key,
      title: t(fieldOfFacet[key]),
      chosen: filter[key] ?? [],
      choices: (counts?.[key] ?? []).map(({ value, label, count }) => ({
        value,
        count,
        label: label ?? labelOf(key, value),
      })),
    })),
  ];
}
