import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  BreadcrumbEntry,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  FieldExtensionOptions,
  scaffolderApiRef,
  SecretsContextProvider,
  useTemplateSecrets,
} from '@backstage/plugin-scaffolder-react';
import {
  FormField,
  Stepper,
  useTemplateParameterSchema,
} from '@backstage/plugin-scaffolder-react/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { JsonValue } from '@backstage/types';
import { Box, Container, Skeleton, Text } from '@backstage/ui';
import { FailurePanel } from '@rackstage/ui';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { wizardTranslationRef } from '../translations/ref';
import { useTranslatedErrors } from '../useTranslatedErrors';
import { formTemplates } from './formTemplates';
import { formWidgets } from './formWidgets';
import { TemplatesPageProps } from './TemplatesPage';
import { Review, ReviewContext } from './Review';
import styles from './TemplateWizard.module.css';

/** The form of one template, step by step, with a review before anything is made. */
export function TemplateWizard(props: TemplatesPageProps) {
  return (
    <SecretsContextProvider>
      <WizardContent {...props} />
    </SecretsContextProvider>
  );
}

function WizardContent({ formFields, reviews }: TemplatesPageProps) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const { namespace = 'default', templateName: name = '' } = useParams();
  const templateRef = stringifyEntityRef({ kind: 'template', namespace, name });
  const { manifest, error } = useManifest(templateRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  const { secrets } = useTemplateSecrets();
  const navigate = useNavigate();
  const transformErrors = useTranslatedErrors();
  const [failure, setFailure] = useState<Error>();
  const extensions = useMemo(() => formFields.map(toExtension), [formFields]);
  const review = useMemo(
    () => ({
      reviews: reviews.filter(({ templateRefs }) =>
        templateRefs.includes(templateRef),
      ),
    }),
    [reviews, templateRef],
  );

  const formProps = useMemo(
    () => ({
      EXPERIMENTAL_theme: 'bui' as const,
      transformErrors,
      noHtml5Validate: true,
      templates: formTemplates,
      widgets: formWidgets,
    }),
    [transformErrors],
  );

  const onCreate = async (values: Record<string, JsonValue>) => {
    setFailure(undefined);
    try {
      const { taskId } = await scaffolderApi.scaffold({
        templateRef,
        values,
        secrets,
      });
      navigate(`../../../tasks/${taskId}`, { relative: 'path' });
    } catch (cause) {
      setFailure(cause as Error);
    }
  };

  return (
    <Container>
      <BreadcrumbEntry entry={{ label: manifest?.title ?? name, href: '.' }}>
        {error && <FailurePanel error={error} />}
        {!manifest && !error && <Skeleton width="100%" height={320} />}
        {manifest && (
          <Box as="section" bg="neutral" className={styles.wizard}>
            <Text as="h2" variant="title-small" weight="bold">
              {manifest.title}
            </Text>
            <Text as="p" color="secondary">
              {manifest.description}
            </Text>
            {failure && <FailurePanel title={t('failed')} error={failure} />}
            <ReviewContext.Provider value={review}>
              <Stepper
                manifest={manifest}
                extensions={extensions}
                onCreate={onCreate}
                components={{ ReviewStateComponent: Review }}
                formProps={formProps}
              />
            </ReviewContext.Provider>
          </Box>
        )}
      </BreadcrumbEntry>
    </Container>
  );
}

/** The form of a template with all its titles in the person's language; the Scaffolder itself repeats some of them in English. */
function useManifest(templateRef: string) {
  const catalogApi = useApi(catalogApiRef);
  const { manifest, error } = useTemplateParameterSchema(templateRef);
  const template = useAsync(
    () => catalogApi.getEntityByRef(templateRef),
    [catalogApi, templateRef],
  );
  return useMemo(() => {
    if (!manifest || template.loading) {
      return { error };
    }
    const { title, description } = template.value?.metadata ?? {};
    return {
      error,
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

/** A form field is opaque by type, and at run time the very options that the stepper takes. */
function toExtension(field: FormField) {
  return field as unknown as FieldExtensionOptions<JsonValue, JsonValue>;
}
