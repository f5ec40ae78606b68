import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  NumberField,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import { InstanceChoice } from './InstanceChoice';
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
  /** Whose instances are chosen from. */
  accountId: string;
  /** Where it is an instance or not; absent: it always is one. */
  noInstance?: string;
  fieldsOf(row: TRow): Field[];
  empty: TRow;
  nameOf(row: TRow): string;
  onChange(rows: TRow[]): void;
}) {
  const { title, hint, rows, empty, onChange, ...rest } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const change = (
    at: number,
    field: Field,
    value: string | number | undefined,
  ) =>
    onChange(
      rows.map((row, index) =>
        index === at ? { ...row, [field]: value } : row,
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
          {rest.fieldsOf(row).map(field => (
            <AccessField
              key={field}
              field={field}
              value={row[field]}
              accountId={rest.accountId}
              noInstance={rest.noInstance}
              onChange={value => change(at, field, value)}
            />
          ))}
          <Button
            size="small"
            variant="tertiary"
            className={styles.remove}
            onPress={() => onChange(rows.filter((_, index) => index !== at))}
          >
            {t('access.remove', {
              name: rest.nameOf(row) || String(at + 1),
            })}
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

function AccessField(props: {
  field: Field;
  value?: string | number;
  accountId: string;
  noInstance?: string;
  onChange(value: string | number | undefined): void;
}) {
  const { field, value, accountId, noInstance, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const label = t(labels[field]);
  const text = String(value ?? '');
  switch (field) {
    case 'instanceId':
      return (
        <InstanceChoice
          label={label}
          accountId={accountId}
          none={noInstance}
          value={text || undefined}
          onChange={onChange}
        />
      );
    case 'port':
      return (
        <NumberField
          label={label}
          minValue={1}
          maxValue={65535}
          value={Number(value)}
          onChange={onChange}
        />
      );
    case 'privateKey':
      return (
        <TextAreaField
          className={styles.wide}
          label={label}
          rows={3}
          value={text}
          onChange={onChange}
        />
      );
    default:
      return <TextField label={label} value={text} onChange={onChange} />;
  }
}
