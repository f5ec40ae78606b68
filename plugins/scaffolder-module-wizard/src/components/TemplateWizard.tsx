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
  TemplateParameterSchema,
  useTemplateSecrets,
} from '@backstage/plugin-scaffolder-react';
import { FormField } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject, JsonValue } from '@backstage/types';
import { Box, ButtonLink, Container, Skeleton, Text } from '@backstage/ui';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { RiGitPullRequestLine } from '@remixicon/react';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { wizardTranslationRef } from '../translations/ref';
import { useFormKeeping } from '../useFormKeeping';
import { useManifest } from '../useManifest';
import { useOpenedForm } from '../useOpenedForm';
import { FormPurpose, justStarted, KeptForm } from '../WizardHost';
import { isReviewOf } from '../TemplateReviewBlueprint';
import {
  ConflictPanel,
  KeptFormPanel,
  MisfitsNote,
  SavingNote,
} from './KeptFormPanel';
import { ReviewContext } from './Review';
import { TemplatesPageProps } from './TemplatesPage';
import styles from './TemplateWizard.module.css';
import { WizardStepper } from './WizardStepper';

/** The form of one template, step by step, with a review before anything is made. */
export function TemplateWizard({ formFields, reviews }: TemplatesPageProps) {
  const { namespace = 'default', templateName: name = '' } = useParams();
  const templateRef = stringifyEntityRef({ kind: 'template', namespace, name });
  const { manifest, error, isForPeople } = useManifest(templateRef);
  const schemas = useMemo(
    () => manifest?.steps.map(({ schema }) => schema),
    [manifest],
  );
  const opened = useOpenedForm(templateRef, schemas);
  const review = useMemo(
    () => ({
      reviews: reviews.filter(each => isReviewOf(each, templateRef)),
    }),
    [reviews, templateRef],
  );
  const failure = error ?? opened.error;
  if (!isForPeople) {
    return <NotForPeople />;
  }
  return (
    <Container>
      <BreadcrumbEntry entry={{ label: manifest?.title ?? name, href: '.' }}>
        {failure && <FailurePanel error={failure} />}
        {!opened.value && !failure && <Skeleton width="100%" height={320} />}
        {manifest && opened.value && (
          <Box as="section" bg="neutral" className={styles.wizard}>
            <Text as="h2" variant="title-small" weight="bold">
              {manifest.title}
            </Text>
            <Text as="p" color="secondary">
              {manifest.description}
            </Text>
            <ReviewContext.Provider value={review}>
              <OpenedForm
                key={templateRef}
                templateRef={templateRef}
                manifest={manifest}
                formFields={formFields}
                {...opened.value}
              />
            </ReviewContext.Provider>
          </Box>
        )}
      </BreadcrumbEntry>
    </Container>
  );
}

/** It has no form to fill in: what it takes comes from a request. */
function NotForPeople() {
  const { t } = useTranslationRef(wizardTranslationRef);
  return (
    <Container>
      <EmptyState
        icon={<RiGitPullRequestLine />}
        title={t('hidden.title')}
        description={t('hidden.hint')}
        action={
          <ButtonLink href="/create/templates" variant="primary">
            {t('hidden.create')}
          </ButtonLink>
        }
      />
    </Container>
  );
}

interface OpenedFormProps {
  templateRef: string;
  manifest: TemplateParameterSchema;
  formFields: FormField[];
  purpose: FormPurpose;
  kept?: KeptForm;
  goesOn: boolean;
  initialValues: JsonObject;
}

/** Asks first whether to go on with what was kept. */
function OpenedForm(props: OpenedFormProps) {
  const { purpose, initialValues, goesOn } = props;
  const [kept, setKept] = useState(props.kept);
  const [choice, setChoice] = useState<'continue' | 'anew' | undefined>(
    kept && !goesOn ? undefined : 'continue',
  );
  // The same form again, with what was saved elsewhere.
  const takeTheirs = async () => {
    setKept(await purpose.keeper?.find());
    setChoice('continue');
  };
  if (kept && !choice) {
    return (
      <KeptFormPanel
        kept={kept}
        onContinue={() => setChoice('continue')}
        onStartAnew={() => setChoice('anew')}
      />
    );
  }
  const from = choice === 'continue' ? kept : undefined;
  return (
    <SecretsContextProvider key={`${kept?.id} ${kept?.revision} ${choice}`}>
      {from && from.misfits.length > 0 && (
        <MisfitsNote names={titlesOf(props.manifest, from.misfits)} />
      )}
      <FilledForm
        {...props}
        // What is typed anew takes the place of what was kept before.
        kept={kept}
        initialValues={from?.values ?? initialValues}
        initialStep={from?.step ?? 0}
        onTakeTheirs={takeTheirs}
      />
    </SecretsContextProvider>
  );
}

function FilledForm(
  props: OpenedFormProps & {
    initialStep: number;
    onTakeTheirs: () => Promise<void>;
  },
) {
  const { templateRef, manifest, purpose, formFields, kept } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  const { secrets } = useTemplateSecrets();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<Error>();
  const extensions = useMemo(() => formFields.map(toExtension), [formFields]);
  const keeping = useFormKeeping(purpose.keeper, kept);
  const { onChange: keep } = keeping;
  const stepCount = Math.max(manifest.steps.length, 1);
  const onChange = useCallback(
    (values: JsonObject, step: number) => keep({ values, step, stepCount }),
    [keep, stepCount],
  );
  const submit = async (values: JsonObject) => {
    if (purpose.submit) {
      return purpose.submit(values, secrets);
    }
    const { taskId } = await scaffolderApi.scaffold({
      templateRef,
      values: values as Record<string, JsonValue>,
      secrets,
    });
    return `../../../tasks/${taskId}`;
  };
  const onCreate = async (values: JsonObject) => {
    setFailure(undefined);
    try {
      const path = await submit(values);
      // What was begun goes on, also when the draft of it stays behind.
      await keeping.finish().catch(() => {});
      navigate(path, { relative: 'path', state: justStarted });
    } catch (cause) {
      setFailure(cause as Error);
    }
  };
  return (
    <>
      <SavingNote {...keeping.saving} />
      {keeping.saving.state === 'conflict' && (
        <ConflictPanel
          onTakeTheirs={() => {
            keeping.drop();
            props.onTakeTheirs().catch(setFailure);
          }}
          onKeepMine={() => void keeping.overwrite().catch(setFailure)}
        />
      )}
      {failure && <FailurePanel title={t('failed')} error={failure} />}
      <WizardStepper
        manifest={manifest}
        extensions={extensions}
        initialValues={props.initialValues}
        initialStep={props.initialStep}
        onChange={onChange}
        onCreate={onCreate}
      />
    </>
  );
}

/** As the form calls its values, where it still knows them. */
function titlesOf(manifest: TemplateParameterSchema, names: string[]) {
  const properties = Object.assign(
    {},
    ...manifest.steps.map(({ schema }) => schema.properties),
  ) as Record<string, { title?: string } | undefined>;
  return names.map(name => properties[name]?.title ?? name);
}

/** A form field is opaque by type, and at run time the very options that the stepper takes. */
function toExtension(field: FormField) {
  return field as unknown as FieldExtensionOptions<JsonValue, JsonValue>;
}
