import {
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  FieldExtensionOptions,
  TemplateParameterSchema,
} from '@backstage/plugin-scaffolder-react';
import {
  createAsyncValidators,
  Form,
  FormValidation,
  useTemplateSchema,
} from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject, JsonValue } from '@backstage/types';
import { Button } from '@backstage/ui';
import { ErrorSchema } from '@rjsf/utils';
import { customizeValidator } from '@rjsf/validator-ajv8';
import ajvErrors from 'ajv-errors';
import { useEffect, useMemo, useRef, useState } from 'react';
import { wizardTranslationRef } from '../translations/ref';
import { useTranslatedErrors } from '../useTranslatedErrors';
import { formTemplates } from './formTemplates';
import { formWidgets } from './formWidgets';
import { Review } from './Review';
import { StepTrail } from './StepTrail';
import styles from './TemplateWizard.module.css';

const validator = customizeValidator();
ajvErrors(validator.ajv);

export interface WizardStepperProps {
  manifest: TemplateParameterSchema;
  extensions: FieldExtensionOptions<JsonValue, JsonValue>[];
  initialValues: JsonObject;
  initialStep: number;
  /** Somebody entered something, or went to another page. */
  onChange(values: JsonObject, step: number): void;
  onCreate(values: JsonObject): Promise<void>;
}

/** Page by page through a form, which may be entered at any page; the last one is a review. */
export function WizardStepper(props: WizardStepperProps) {
  const { manifest, extensions, initialValues, onChange, onCreate } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const { steps } = useTemplateSchema(manifest);
  const apiHolder = useApiHolder();
  const transformErrors = useTranslatedErrors();
  const [values, setValues] = useState(initialValues);
  const [step, setStep] = useState(() =>
    Math.min(Math.max(props.initialStep, 0), steps.length),
  );
  const [errors, setErrors] = useState<FormValidation>();
  const [isBusy, setBusy] = useState(false);
  // What a form fills in by itself when it is opened is nothing to keep.
  const isTouched = useRef(false);
  const touch = () => {
    isTouched.current = true;
  };
  useEffect(() => {
    if (isTouched.current) {
      onChange(values, step);
    }
  }, [values, step, onChange]);
  useEffect(() => window.scrollTo({ top: 0, behavior: 'auto' }), [step]);

  const fields = useMemo(
    () =>
      Object.fromEntries(
        extensions.map(({ name, component }) => [name, component]),
      ),
    [extensions],
  );
  const page = steps[step];
  const validate = useMemo(
    () =>
      createAsyncValidators(
        page?.mergedSchema ?? {},
        Object.fromEntries(
          extensions.map(({ name, validation }) => [name, validation]),
        ) as Parameters<typeof createAsyncValidators>[1],
        { apiHolder },
      ),
    [page, extensions, apiHolder],
  );

  const onNext = async (entered: JsonObject) => {
    setBusy(true);
    try {
      const found = await validate(entered);
      setValues(current => ({ ...current, ...entered }));
      setErrors(hasErrors(found) ? found : undefined);
      if (!hasErrors(found)) {
        setStep(step + 1);
      }
    } finally {
      setBusy(false);
    }
  };
  const create = async () => {
    setBusy(true);
    try {
      await onCreate(values);
    } finally {
      setBusy(false);
    }
  };

  const back = (
    <Button
      variant="tertiary"
      onPress={() => setStep(step - 1)}
      isDisabled={step < 1 || isBusy}
    >
      {t('review.back')}
    </Button>
  );
  return (
    <div onInputCapture={touch} onClickCapture={touch} onKeyDownCapture={touch}>
      <StepTrail
        titles={[...steps.map(({ title }) => title), t('review.edit')]}
        current={step}
        onGoTo={setStep}
      />
      {page ? (
        <Form
          key={step}
          EXPERIMENTAL_theme="bui"
          validator={validator}
          extraErrors={errors as ErrorSchema | undefined}
          formData={values}
          formContext={{ formData: values }}
          schema={page.schema}
          uiSchema={page.uiSchema}
          fields={fields as never}
          templates={formTemplates}
          widgets={formWidgets}
          transformErrors={transformErrors}
          showErrorList="top"
          noHtml5Validate
          experimental_defaultFormStateBehavior={{ allOf: 'populateDefaults' }}
          onChange={({ formData }) =>
            setValues(current => ({ ...current, ...formData }))
          }
          onSubmit={({ formData = {} }) => void onNext(formData)}
        >
          <div className={styles.foot}>
            {back}
            <Button variant="primary" type="submit" isDisabled={isBusy}>
              {step === steps.length - 1 ? t('review.edit') : t('next')}
            </Button>
          </div>
        </Form>
      ) : (
        <>
          <Review schemas={steps} formState={values} />
          <div className={styles.foot}>
            {back}
            <Button
              variant="primary"
              isDisabled={isBusy}
              onPress={() => void create()}
            >
              {t('review.create')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function hasErrors(errors: FormValidation): boolean {
  return Object.values(errors).some(error =>
    Array.isArray(error.__errors)
      ? error.__errors.length > 0
      : hasErrors(error as FormValidation),
  );
}
