import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { CloudsQueries } from '../../api/CloudsQueries';
import { WorkspaceField } from './WorkspaceField';

/** Chooses the workspace that something is made in; the last one is chosen at first. */
export function WorkspacePicker(props: FieldExtensionComponentProps<string>) {
  const { formData, onChange, rawErrors, schema } = props;
  return (
    <CloudsQueries>
      <WorkspaceField
        label={schema.title}
        description={schema.description}
        value={formData}
        onChange={onChange}
        isInvalid={Boolean(rawErrors?.length)}
      />
    </CloudsQueries>
  );
}
