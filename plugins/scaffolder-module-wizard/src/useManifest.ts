import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useTemplateParameterSchema } from '@backstage/plugin-scaffolder-react/alpha';
import { isForPeople } from '@rackstage/ui';
import { useMemo } from 'react';
import useAsync from 'react-use/esm/useAsync';

/** The form of a template with all its titles in the person's language; the Scaffolder itself repeats some of them in English. */
export function useManifest(templateRef: string) {
  const catalogApi = useApi(catalogApiRef);
  const { manifest, error } = useTemplateParameterSchema(templateRef);
  const template = useAsync(
    () => catalogApi.getEntityByRef(templateRef),
    [catalogApi, templateRef],
  );
  return useMemo(() => {
    if (!manifest || template.loading) {
      return { error, isForPeople: true };
    }
    const { title, description } = template.value?.metadata ?? {};
    return {
      error,
      isForPeople: !template.value || isForPeople(template.value),
      manifest: {
        ...manifest,
        title: title ?? manifest.title,
        description: description ?? manifest.description,
        steps: manifest.steps.map(step => ({
          ...step,
          ...(typeof step.schema.title === 'string' && {
            title: step.schema.title,
          }),
        })),
      },
    };
  }, [manifest, error, template]);
}
