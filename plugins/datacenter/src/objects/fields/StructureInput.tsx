import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import {
  FieldValue,
  StructureField,
} from '@rackstage/plugin-datacenter-common';
import { useState } from 'react';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import type { FieldInputProps } from './FieldInput';

/** What has parts of its own, as text; what is no JSON stays text, and is refused. */
export function StructureInput(
  props: FieldInputProps<StructureField> & { description?: string },
) {
  const { field, value, onChange } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const [text, setText] = useState(() =>
    value === undefined || value === null ? '' : JSON.stringify(value, null, 2),
  );
  return (
    <TextAreaField
      label={words.field(field.name)}
      secondaryLabel={t('form.structure')}
      description={props.description}
      isRequired={field.required}
      isInvalid={Boolean(props.problem) || props.isRefused}
      value={text}
      onChange={typed => {
        setText(typed);
        onChange(parsed(typed));
      }}
    />
  );
}

function parsed(text: string): FieldValue | undefined {
  if (text.trim() === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
