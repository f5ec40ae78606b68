import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';

/** Several texts, written one after the other with commas between them. */
export function TextsField(props: {
  label?: string;
  description?: string;
  isRequired: boolean;
  isInvalid?: boolean;
  secondaryLabel?: string;
  size?: 'small';
  value: string[];
  onChange: (value: string[]) => void;
}) {
  const { label, isRequired, isInvalid, secondaryLabel, size } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  // What is typed may end with a comma, of which the value knows nothing.
  const [text, setText] = useState(props.value.join(', '));
  return (
    <TextField
      label={label}
      description={props.description}
      isRequired={isRequired}
      isInvalid={isInvalid}
      secondaryLabel={secondaryLabel}
      size={size}
      placeholder={t('fields.commas')}
      value={text}
      onChange={typed => {
        setText(typed);
        props.onChange(
          typed
            .split(',')
            .map(part => part.trim())
            .filter(Boolean),
        );
      }}
    />
  );
}
