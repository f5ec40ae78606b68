import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './management.module.css';

const words = ['running', 'stopped', 'attached', 'detached'] as const;

const isWord = (value: unknown): value is (typeof words)[number] =>
  words.some(word => word === value);

/** What is asked for or there, as people say it. */
export function DriftValue(props: { field: string; value: unknown }) {
  const { field, value } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  if (isWord(value)) {
    return <Text>{t(`drift.${value}`)}</Text>;
  }
  if (field === 'sizeGiB') {
    return <Text>{t('value.gibibytes', { size: String(value) })}</Text>;
  }
  const lines = linesOf(value);
  return lines.length === 0 ? (
    <Text color="secondary">{t('value.none')}</Text>
  ) : (
    <ul className={styles.values}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** A list as its items, an object as its fields. */
function linesOf(value: unknown): string[] {
  if (value === undefined || value === null || value === '') {
    return [];
  }
  if (Array.isArray(value)) {
    return value.map(textOf);
  }
  if (typeof value === 'object') {
    return Object.entries(value).map(([key, one]) => `${key}: ${textOf(one)}`);
  }
  return [String(value)];
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(String).join(' ')
    : String(value);
}
