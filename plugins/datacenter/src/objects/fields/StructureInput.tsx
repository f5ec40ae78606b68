import { StructureField } from '@rackstage/plugin-datacenter-common';
import { EndsInput } from './EndsInput';
import type { FieldInputProps } from './FieldInput';
import { RouteInput } from './RouteInput';
import { TemplatesInput } from './TemplatesInput';

/** What has parts of its own. */
export function StructureInput(
  props: FieldInputProps<StructureField> & { description?: string },
) {
  switch (props.field.name) {
    case 'a':
    case 'b':
      return <EndsInput {...props} />;
    case 'route':
      return <RouteInput {...props} />;
    default:
      return <TemplatesInput {...props} />;
  }
}
