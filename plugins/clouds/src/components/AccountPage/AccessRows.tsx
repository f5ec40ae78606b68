import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text, TextAreaField, TextField } from '@backstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './AccountPage.module.css';

const labels = {
  id: 'access.id',
  instanceId: 'access.instanceId',
  host: 'access.host',
  port: 'access.port',
  user: 'access.user',
  region: 'access.region',
  network: 'access.network',
  privateKey: 'access.loginKey',
} as const;

type Field = keyof typeof labels;

/** Bastions, or machines that are reached somewhere else: some fields each. */
export function AccessRows<
  TRow extends Partial<Record<Field, string | number>>,
>(props: {
  title: string;
  hint?: string;
  rows: TRow[];
  fields: Field[];
  empty: TRow;
  nameOf(row: TRow): string;
  onChange(rows: TRow[]): void;
}) {
  const { title, hint, rows, fields, empty, nameOf, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const change = (at: number, field: Field, text: string) =>
    onChange(
      rows.map((row, index) =>
        index === at
          ? { ...row, [field]: field === 'port' ? Number(text) : text }
          : row,
      ),
    );
  return (
    <fieldset className={styles.rows}>
      <legend>{title}</legend>
      {hint && (
        <Text as="p" variant="body-small" color="secondary">
          {hint}
        </Text>
      )}
      {rows.map((row, at) => (
        <div key={at} className={styles.rowFields}>
          {fields.map(field =>
            field === 'privateKey' ? (
              <TextAreaField
                key={field}
                label={t(labels[field])}
                rows={2}
                value={String(row[field] ?? '')}
                onChange={text => change(at, field, text)}
              />
            ) : (
              <TextField
                key={field}
                label={t(labels[field])}
                value={String(row[field] ?? '')}
                onChange={text => change(at, field, text)}
              />
            ),
          )}
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onChange(rows.filter((_, index) => index !== at))}
          >
            {t('access.remove', { name: nameOf(row) })}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        variant="secondary"
        aria-label={`${t('access.add')}: ${title}`}
        onPress={() => onChange([...rows, empty])}
      >
        {t('access.add')}
      </Button>
    </fieldset>
  );
}
