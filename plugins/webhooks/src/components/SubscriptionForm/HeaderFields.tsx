import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonIcon,
  PasswordField,
  Text,
  TextField,
} from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useState } from 'react';
import { webhooksTranslationRef } from '../../translations/ref';
import styles from '../shared/webhooks.module.css';

/** Headers that are sent along. Those that are there are only named: what they hold is secret. */
export function HeaderFields(props: {
  known: string[];
  onChange: (headers: Record<string, string>) => void;
}) {
  const { known, onChange } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const [rows, setRows] = useState<{ name: string; value: string }[]>([]);
  const change = (next: typeof rows) => {
    setRows(next);
    onChange(
      Object.fromEntries(
        next
          .filter(({ name }) => name !== '')
          .map(({ name, value }) => [name, value]),
      ),
    );
  };
  const edit = (index: number, part: Partial<(typeof rows)[number]>) =>
    change(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <div className={styles.rows} role="group" aria-label={t('headers.title')}>
      <Text weight="bold">{t('headers.title')}</Text>
      <Text variant="body-small" color="secondary">
        {known.length > 0
          ? t('headers.known', { names: known.join(', ') })
          : t('headers.hint')}
      </Text>
      {rows.map((row, index) => (
        <div key={index} className={styles.row}>
          <TextField
            label={t('headers.name')}
            value={row.name}
            onChange={name => edit(index, { name })}
          />
          <PasswordField
            label={t('headers.value')}
            value={row.value}
            onChange={value => edit(index, { value })}
          />
          <ButtonIcon
            variant="tertiary"
            icon={<RiDeleteBinLine />}
            aria-label={t('headers.remove')}
            onPress={() => change(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() => change([...rows, { name: '', value: '' }])}
        >
          {t('headers.add')}
        </Button>
      </div>
    </div>
  );
}
