import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Button, ButtonIcon, Text, TextField } from '@backstage/ui';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './LabelsField.module.css';

type Row = { key: string; value: string };

/** Any number of keys with a value each. */
export function LabelsField(
  props: FieldExtensionComponentProps<Record<string, string>>,
) {
  const { formData, onChange, schema } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  // Rows that are not finished yet are no labels, but have to stay on screen.
  const [rows, setRows] = useState<Row[]>(() =>
    Object.entries(formData ?? {}).map(([key, value]) => ({ key, value })),
  );
  const change = (next: Row[]) => {
    setRows(next);
    const labels = next.filter(({ key }) => key !== '');
    onChange(
      labels.length > 0
        ? Object.fromEntries(labels.map(({ key, value }) => [key, value]))
        : undefined,
    );
  };
  const replace = (index: number, part: Partial<Row>) =>
    change(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.labels}>
      <Text as="legend" variant="body-medium" weight="bold">
        {schema.title}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {schema.description}
      </Text>
      {rows.map(({ key, value }, index) => (
        <div key={index} className={styles.row}>
          <TextField
            size="small"
            aria-label={t('fields.labelKey')}
            placeholder={t('fields.labelKey')}
            value={key}
            onChange={text => replace(index, { key: text.trim() })}
          />
          <TextField
            size="small"
            aria-label={t('fields.labelValue')}
            placeholder={t('fields.labelValue')}
            value={value}
            onChange={text => replace(index, { value: text.trim() })}
          />
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={<RiCloseLine />}
            aria-label={t('fields.labelRemove', { key })}
            onPress={() => change(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() => change([...rows, { key: '', value: '' }])}
        >
          {t('fields.labelAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
