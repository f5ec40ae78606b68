import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKey } from '../api/queries';

/** As many as fit below the field. */
const mostSuggestions = 8;

/** People and groups of the catalog whose name has a text in it. */
export function useMentionSuggestions(term: string | undefined) {
  const catalogApi = useApi(catalogApiRef);
  return useQuery({
    queryKey: [queryKey, 'mentions', term],
    enabled: term !== undefined,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: ['User', 'Group'] },
        fields: ['kind', 'metadata', 'spec.profile'],
        limit: mostSuggestions,
        ...(term && {
          fullTextFilter: {
            term,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayname',
            ],
          },
        }),
      });
      return items.map(entity => {
        const { displayName } = (entity.spec?.profile ?? {}) as {
          displayName?: string;
        };
        return {
          ref: stringifyEntityRef(entity),
          title: displayName ?? entity.metadata.title ?? entity.metadata.name,
        };
      });
    },
  });
}
