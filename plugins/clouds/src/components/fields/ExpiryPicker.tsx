import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ExpiryField } from './ExpiryField';

export function ExpiryPicker(props: FieldExtensionComponentProps<string>) {
  const { formData, onChange, schema } = props;
  return (
    <ExpiryField
      label={schema.title}
      description={schema.description}
      value={formData}
      onChange={onChange}
    />
  );
}
