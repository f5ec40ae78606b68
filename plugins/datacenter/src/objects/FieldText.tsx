import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { FieldValue, ObjectField } from '@rackstage/plugin-datacenter-common';
import { Owner, StateBadge, useFormat } from '@rackstage/ui';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import styles from './objects.module.css';
import { stateOf } from './states';

/** A field's value as people read it, with its unit, its link, its colour. */
export function FieldText(props: {
  field: ObjectField;
  value: FieldValue | undefined;
  titles: Record<string, string>;
}) {
  const { field, value, titles } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  if (value === undefined || value === null) {
    return null;
  }
  switch (field.type) {
    case 'number':
      return (
        <>
          {[format.number(Number(value)), field.unit].filter(Boolean).join(' ')}
        </>
      );
    case 'flag':
      return <>{value ? t('list.yes') : t('list.no')}</>;
    case 'choice':
      return ['status', 'verification'].includes(field.name) ? (
        <StateBadge state={stateOf(String(value))}>
          {words.choice(String(value))}
        </StateBadge>
      ) : (
        <>{words.choice(String(value))}</>
      );
    case 'reference':
      return (
        <Link href={objectPath(field.to, String(value))}>
          {titles[String(value)] ?? String(value)}
        </Link>
      );
    case 'owner':
      return <Owner entityRef={String(value)} />;
    case 'structure':
      return <>{format.number((value as unknown[]).length)}</>;
    default:
      return field.name === 'color' ? (
        <Color value={String(value)} />
      ) : (
        <span className={styles.text}>{String(value)}</span>
      );
  }
}

function Color({ value }: { value: string }) {
  return (
    <span className={styles.colorValue}>
      <span className={styles.swatch} style={{ backgroundColor: value }} />
      {value}
    </span>
  );
}
