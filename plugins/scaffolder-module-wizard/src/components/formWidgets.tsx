import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PasswordField, Select, TextAreaField, TextField } from '@backstage/ui';
import { uiTranslationRef } from '@rackstage/ui';
import {
  ariaDescribedByIds,
  BaseInputTemplateProps,
  enumOptionsIndexForValue,
  enumOptionsValueForIndex,
  getInputProps,
  WidgetProps,
} from '@rjsf/utils';
import { wizardTranslationRef } from '../translations/ref';

/** One of a list, whose label stands above all of them. */
const isItem = (id: string) => /_\d+$/.test(id);

/** What all fields have in common. */
function useFieldProps(props: BaseInputTemplateProps | WidgetProps) {
  const { id, label, schema, required, value } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  return {
    id,
    name: id,
    ...(isItem(id)
      ? { 'aria-label': label }
      : {
          label: label || schema.title,
          secondaryLabel: required ? t('required') : undefined,
        }),
    isRequired: required,
    isDisabled: props.disabled || props.readonly,
    isInvalid: Boolean(props.rawErrors?.length),
    onBlur: () => props.onBlur(id, value),
    onFocus: () => props.onFocus(id, value),
    'aria-describedby': ariaDescribedByIds(id),
  };
}

/** Of fields that hold text. */
function useTextProps(props: BaseInputTemplateProps | WidgetProps) {
  const { value, options } = props;
  return {
    ...useFieldProps(props),
    placeholder: props.placeholder,
    autoFocus: props.autofocus,
    value: value === undefined || value === null ? '' : String(value),
    onChange: (text: string) =>
      props.onChange(text === '' ? options.emptyValue : text),
  };
}

export function InputTemplate(props: BaseInputTemplateProps | WidgetProps) {
  const { schema, options } = props;
  const { type } = getInputProps(schema, props.type, options);
  const isNumber = type === 'number' || type === 'integer';
  return (
    <TextField
      {...useTextProps(props)}
      inputMode={isNumber ? 'numeric' : undefined}
    />
  );
}

function PasswordWidget(props: WidgetProps) {
  return <PasswordField {...useTextProps(props)} autoComplete="off" />;
}

function TextareaWidget(props: WidgetProps) {
  return <TextAreaField {...useTextProps(props)} rows={props.options.rows} />;
}

function SelectWidget(props: WidgetProps) {
  const { value, onChange, options } = props;
  const { enumOptions, emptyValue } = options;
  const { t } = useTranslationRef(wizardTranslationRef);
  const index = enumOptionsIndexForValue(value, enumOptions);
  return (
    <Select
      {...useFieldProps(props)}
      placeholder={t('choose')}
      options={(enumOptions ?? []).map(({ label }, at) => ({
        id: String(at),
        label,
      }))}
      value={index === undefined ? null : String(index)}
      onChange={key =>
        onChange(enumOptionsValueForIndex(String(key), enumOptions, emptyValue))
      }
    />
  );
}

/** Fields of forms that are drawn from a schema, with their words in the person's language. */
export const formWidgets = {
  PasswordWidget,
  SelectWidget,
  TextareaWidget,
  TextWidget: InputTemplate,
  URLWidget: InputTemplate,
};
