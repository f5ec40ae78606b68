import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLanguage } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { queryKey } from '../../api/queries';
import { useRequestTypes } from '../../hooks/useRequests';

/** Milliseconds; forms change with the portal's installation only. */
const staleTime = 300_000;

/** What a field is called, by the names on the way to it; those of lists are left out. */
export type FieldTitle = (...path: string[]) => string;

/** What the form of a type calls its fields; their names to whoever may not see the form. */
export function useFieldTitle(type: string): FieldTitle {
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
  return (...path) => data?.get(path.join('.')) ?? path.at(-1)!;
}

interface Field {
  title?: string;
  properties?: Record<string, Field>;
  items?: Field;
}

/** Titles of the fields of all pages of a form, by the names on the way to them. */
function titlesIn(template: Entity | undefined): Map<string, string> {
  const pages = [template?.spec?.parameters ?? []].flat() as Field[];
  return new Map(pages.flatMap(page => titlesBelow(page, [])));
}

function titlesBelow(field: Field, path: string[]): [string, string][] {
  const { properties = {} } = field.items ?? field;
  return Object.entries(properties).flatMap(([name, below]) => {
    const here = [...path, name];
    return [
      ...(below.title === undefined
        ? []
        : [[here.join('.'), below.title] as [string, string]]),
      ...titlesBelow(below, here),
    ];
  });
}
