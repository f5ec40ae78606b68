import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PasswordField, TextField } from '@backstage/ui';
import { uiTranslationRef } from '@rackstage/ui';
import {
  ariaDescribedByIds,
  BaseInputTemplateProps,
  getInputProps,
  WidgetProps,
} from '@rjsf/utils';

/** What text and number fields have in common. */
function useFieldProps(props: BaseInputTemplateProps | WidgetProps) {
  const { id, label, schema, required, value, options } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  return {
    id,
    name: id,
    label: label || schema.title,
    secondaryLabel: required ? t('required') : undefined,
    placeholder: props.placeholder,
    autoFocus: props.autofocus,
    isRequired: required,
    isDisabled: props.disabled,
    isReadOnly: props.readonly,
    isInvalid: Boolean(props.rawErrors?.length),
    value: value === undefined || value === null ? '' : String(value),
    onChange: (text: string) =>
      props.onChange(text === '' ? options.emptyValue : text),
    onBlur: () => props.onBlur(id, value),
    onFocus: () => props.onFocus(id, value),
    'aria-describedby': ariaDescribedByIds(id),
  };
}

function InputTemplate(props: BaseInputTemplateProps) {
  const { schema, type, options } = props;
  const fieldProps = useFieldProps(props);
  const { type: inputType } = getInputProps(schema, type, options);
  const isNumber = inputType === 'number' || inputType === 'integer';
  return (
    <TextField {...fieldProps} inputMode={isNumber ? 'numeric' : undefined} />
  );
}

function PasswordWidget(props: WidgetProps) {
  return <PasswordField {...useFieldProps(props)} autoComplete="off" />;
}

/** Fields of forms that are drawn from a schema, with their words in the person's language. */
export const formTemplates = {
  BaseInputTemplate: InputTemplate,
  // Each error stands at its field.
  ErrorListTemplate: () => null,
};

export const formWidgets = { password: PasswordWidget };
