import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useEffect } from 'react';
import { OwnerField, useOwners } from '@rackstage/ui';
import { CloudsQueries } from '../../api/CloudsQueries';

/** Chooses a group or user; the person's first group is chosen at first. */
export function OwnerPicker(props: FieldExtensionComponentProps<string>) {
  return (
    <CloudsQueries>
      <Picker {...props} />
    </CloudsQueries>
  );
}

function Picker(props: FieldExtensionComponentProps<string>) {
  const { formData, onChange, rawErrors, required, schema } = props;
  const { data } = useOwners();
  const first = data?.find(({ id, mine }) => mine && id.startsWith('group:'));
  useEffect(() => {
    if (formData === undefined && first) {
      onChange(first.id);
    }
  }, [formData, first, onChange]);
  return (
    <OwnerField
      label={schema.title}
      description={schema.description}
      value={formData}
      onChange={onChange}
      isRequired={required}
      isInvalid={Boolean(rawErrors?.length)}
    />
  );
}
