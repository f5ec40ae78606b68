import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  finalStates,
  openStates,
  Request,
  RequestState,
} from '@rackstage/plugin-requests-common';
import { Facet, useOwners } from '@rackstage/ui';
import { facetKeys, RequestFilter } from '../../hooks/useRequestFilter';
import { useRequestTypes } from '../../hooks/useRequests';
import { requestsTranslationRef } from '../../translations/ref';
import { useTypeTitle } from '../shared/useTypeTitle';

const states: RequestState[] = [
  ...openStates,
  'approved',
  'running',
  'failed',
  ...finalStates,
];

const titles = {
  state: 'field.state',
  type: 'field.type',
  workspaceId: 'field.workspace',
  requester: 'field.requester',
} as const;

/** What the list can be filtered by; workspaces are those of the rows that are shown. */
export function useFacets(
  filter: RequestFilter,
  rows: Request[] = [],
): Facet[] {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { data: types } = useRequestTypes();
  const { data: owners } = useOwners();
  const typeTitle = useTypeTitle();
  const people = owners?.filter(({ id }) => id.startsWith('user:')) ?? [];
  const labels: Record<string, (value: string) => string> = {
    state: value => t(`state.${value as RequestState}`),
    type: typeTitle,
    requester: value => people.find(({ id }) => id === value)?.label ?? value,
  };
  const values: Record<(typeof facetKeys)[number], string[]> = {
    state: states,
    type: types?.map(({ type }) => type) ?? [],
    workspaceId: rows.map(({ workspaceId }) => workspaceId).sort(),
    requester: people.map(({ id }) => id),
  };
  return facetKeys
    .filter(key => !(key === 'requester' && filter.view === 'mine'))
    .map(key => {
      const chosen = filter[key] ?? [];
      return {
        key,
        title: t(titles[key]),
        chosen,
        choices: [...new Set([...values[key], ...chosen])].map(value => ({
          value,
          label: labels[key]?.(value) ?? value,
        })),
      };
    });
}
