import { DatacenterObject, kindOf } from '@rackstage/plugin-datacenter-common';
import { Facts } from '@rackstage/ui';
import { useWords } from '../useWords';
import { FieldText } from './FieldText';

/** Every field that has a value. */
export function ObjectFacts(props: {
  object: DatacenterObject;
  titles: Record<string, string>;
}) {
  const { object, titles } = props;
  const words = useWords();
  return (
    <Facts
      facts={kindOf[object.kind].fields.map(field => {
        const value = object.fields[field.name];
        return {
          name: words.field(field.name),
          isWide: field.type === 'text' && field.long,
          value: value !== undefined && (
            <FieldText field={field} value={value} titles={titles} />
          ),
        };
      })}
    />
  );
}
