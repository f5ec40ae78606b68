import { useApi } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { JsonObject } from '@backstage/types';
import { localize } from '@rackstage/localized-text';
import { isForPeople, useLanguage } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { webhooksKey } from '../api/WebhooksQueries';

/** Templates an organisation has at most that are offered at once. */
const mostTemplates = 500;

export interface TemplateParameter {
  name: string;
  title: string;
  type: string;
  required: boolean;
}

export interface TemplateChoice {
  ref: string;
  title: string;
  parameters: TemplateParameter[];
}

interface Form {
  required?: string[];
  properties?: Record<string, JsonObject>;
}

/** Templates that the person may see, with what each asks for. */
export function useTemplates() {
  const catalogApi = useApi(catalogApiRef);
  const language = useLanguage();
  return useQuery({
    queryKey: [webhooksKey, 'templates', language],
    staleTime: 60_000,
    queryFn: async (): Promise<TemplateChoice[]> => {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: 'Template' },
        limit: mostTemplates,
      });
      return items.filter(isForPeople).map(entity => ({
        ref: stringifyEntityRef(entity),
        title: entity.metadata.title ?? entity.metadata.name,
        parameters: parametersOf(
          [entity.spec?.parameters ?? []].flat() as Form[],
          language,
        ),
      }));
    },
  });
}

function parametersOf(forms: Form[], language: string): TemplateParameter[] {
  return forms.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, schema]) => ({
      name,
      title: String(localize(schema, language).title ?? name),
      type: String(schema.type ?? 'string'),
      required: required.includes(name),
    })),
  );
}
