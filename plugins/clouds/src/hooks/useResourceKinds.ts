import { useApi } from '@backstage/frontend-plugin-api';
import {
  ResourceKindDescription,
  ResourceSchema,
} from '@rackstage/plugin-clouds-common';
import { localize } from '@rackstage/localized-text';
import { useLanguage } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { cloudsApiRef } from '../api/cloudsApi';
import { cloudsKey } from '../api/CloudsQueries';

/** What a form, a table and a page of one kind are drawn from, in the person's language. */
export type Kind = Omit<ResourceKindDescription, 'schema'> & {
  schema: ResourceSchema;
};

/** All kinds; they change only with the server. */
export function useResourceKinds() {
  const api = useApi(cloudsApiRef);
  const language = useLanguage();
  const { data, ...query } = useQuery({
    queryKey: [cloudsKey, 'resource-kinds'],
    queryFn: async ({ signal }) =>
      (await api.listResourceKinds({}, { signal })).items,
    staleTime: Infinity,
  });
  const kinds = useMemo(
    () => data?.map(kind => localize(kind, language) as unknown as Kind),
    [data, language],
  );
  return { ...query, kinds };
}
