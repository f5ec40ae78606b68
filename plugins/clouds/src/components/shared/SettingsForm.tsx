import { Form } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonObject } from '@backstage/types';
import { Button } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import {
  formTemplates,
  formWidgets,
  useTranslatedErrors,
} from '@rackstage/plugin-scaffolder-module-wizard';
import { useLanguage } from '@rackstage/ui';
import { UiSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { ReactNode, useMemo } from 'react';

/** A form that draws itself from the JSON schemas of a driver. */
export function SettingsForm(props: {
  /** By name of the part; shown one below the other. */
  parts: Record<
    string,
    { schema: JsonObject; title: string; description?: string }
  >;
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  onSubmit: () => void;
  /** When it is to be sent, and is not filled in as it should be. */
  onInvalid?: () => void;
  submitLabel: string;
  isPending: boolean;
  /** Why it was refused; told beside the button. */
  failure?: ReactNode;
}) {
  const { parts, value, onChange, onSubmit, submitLabel, isPending } = props;
  const language = useLanguage();
  const transformErrors = useTranslatedErrors();
  const { schema, uiSchema } = useMemo(() => {
    const properties: JsonObject = {};
    const ui: UiSchema = {};
    for (const [name, part] of Object.entries(parts)) {
      const { $schema, ...own } = localize(part.schema, language);
      properties[name] = {
        ...own,
        title: part.title,
        ...(part.description && { description: part.description }),
      };
      ui[name] = widgetsOf(own);
    }
    return {
      schema: {
        type: 'object',
        required: Object.keys(parts),
        properties,
      } as JsonObject,
      uiSchema: ui,
    };
  }, [parts, language]);
  return (
    <Form
      EXPERIMENTAL_theme="bui"
      schema={schema}
      uiSchema={uiSchema}
      formData={value}
      validator={validator}
      templates={formTemplates}
      widgets={formWidgets}
      transformErrors={transformErrors}
      noHtml5Validate
      showErrorList={false}
      onChange={({ formData }) => onChange(formData)}
      onSubmit={onSubmit}
      onError={props.onInvalid}
    >
      {props.failure}
      <Button type="submit" variant="primary" isPending={isPending}>
        {submitLabel}
      </Button>
    </Form>
  );
}

/** What a schema says of its values decides how they are entered. */
function widgetsOf(schema: JsonObject): UiSchema {
  const ui: UiSchema = {};
  const alternatives = [schema.oneOf, schema.anyOf].flat().filter(Boolean);
  for (const part of [schema, ...alternatives] as JsonObject[]) {
    for (const [name, property] of Object.entries(part.properties ?? {})) {
      const { format, contentMediaType, type } = property as JsonObject;
      if (format === 'password') {
        ui[name] = { 'ui:widget': 'password' };
      } else if (contentMediaType) {
        ui[name] = { 'ui:widget': 'textarea' };
      } else if (type === 'object') {
        ui[name] = widgetsOf(property as JsonObject);
      }
    }
  }
  return ui;
}
