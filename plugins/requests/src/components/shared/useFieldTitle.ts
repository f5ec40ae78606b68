import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLanguage } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { queryKey } from '../../api/queries';
import { useRequestTypes } from '../../hooks/useRequests';

/** Milliseconds; forms change with the portal's installation only. */
const staleTime = 300_000;

/** What the form of a type calls its fields; their names to whoever may not see the form. */
export function useFieldTitle(type: string): (name: string) => string {
  const catalogApi = useApi(catalogApiRef);
  const language = useLanguage();
  const { data: types } = useRequestTypes();
  const templateRef = types?.find(one => one.type === type)?.formTemplateRef;
  const { data } = useQuery({
    queryKey: [queryKey, 'field-titles', templateRef, language],
    queryFn: async () =>
      titlesIn(await catalogApi.getEntityByRef(templateRef!)),
    enabled: templateRef !== undefined,
    staleTime,
  });
  return name => data?.get(name) ?? name;
}

interface Page {
  properties?: Record<string, { title?: string }>;
}

/** Titles of the fields of all pages of a form, by name. */
function titlesIn(template: Entity | undefined): Map<string, string> {
  const pages = [template?.spec?.parameters ?? []].flat() as Page[];
  return new Map(
    pages
      .flatMap(({ properties = {} }) => Object.entries(properties))
      .flatMap(([name, { title }]) =>
        title === undefined ? [] : [[name, title] as const],
      ),
  );
}
