import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  fieldOf,
  FieldValue,
  NetboxRunItem,
} from '@rackstage/plugin-datacenter-common';
import { FieldText } from '../objects/FieldText';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import own from './netbox.module.css';

type Titles = Record<string, string>;

const arrow = ' → ';

/** Field by field, what is and what will be. */
export function ItemChanges(props: { item: NetboxRunItem; titles: Titles }) {
  const { item, titles } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  if (item.changes.length === 0) {
    return <>{t('netbox.adopted')}</>;
  }
  return (
    <ul className={own.changes}>
      {item.changes.map(change => (
        <li key={change.field}>
          {words.field(change.field)}
          {': '}
          <Value
            {...props}
            titles={titles}
            name={change.field}
            value={change.old}
          />
          {arrow}
          <Value
            {...props}
            titles={titles}
            name={change.field}
            value={change.new}
          />
        </li>
      ))}
    </ul>
  );
}

function Value(props: {
  item: NetboxRunItem;
  name: string;
  value: unknown;
  titles: Titles;
}) {
  const { item, name, value, titles } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const field = fieldOf(item.kind, name);
  if (value === null || value === undefined || !field) {
    return <Text color="secondary">{t('history.nothing')}</Text>;
  }
  // What it refers to may not be there yet: no link.
  if (field.type === 'reference') {
    return <>{titles[String(value)] ?? String(value)}</>;
  }
  return field.name === 'a' || field.name === 'b' ? (
    <>{(value as string[]).map(end => titles[end] ?? end).join(', ')}</>
  ) : (
    <FieldText field={field} value={value as FieldValue} titles={titles} />
  );
}
