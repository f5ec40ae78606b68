import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Select, Text, TextField } from '@backstage/ui';
import {
  FilterCondition,
  filterOperators,
} from '@rackstage/plugin-webhooks-common';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { webhooksTranslationRef } from '../../translations/ref';
import styles from './webhooks.module.css';

/** The conditions that an event has to fit, one line each. */
export function FilterFields(props: {
  value: FilterCondition[];
  onChange: (value: FilterCondition[]) => void;
  hint: string;
}) {
  const { value, onChange, hint } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const change = (index: number, part: Partial<FilterCondition>) =>
    onChange(
      value.map((condition, at) =>
        at === index ? { ...condition, ...part } : condition,
      ),
    );
  return (
    <div className={styles.rows} role="group" aria-label={t('filter.title')}>
      <Text weight="bold">{t('filter.title')}</Text>
      <Text color="secondary" variant="body-small">
        {hint}
      </Text>
      {value.map((condition, index) => (
        <div key={index} className={styles.row}>
          <TextField
            label={t('filter.pointer')}
            value={condition.pointer}
            onChange={pointer => change(index, { pointer })}
          />
          <Select
            label={t('filter.operator')}
            options={filterOperators.map(id => ({
              id,
              label: t(`filter.${id}`),
            }))}
            value={condition.operator}
            onChange={operator =>
              change(index, {
                operator: operator as FilterCondition['operator'],
              })
            }
          />
          {condition.operator !== 'exists' && (
            <TextField
              label={t('filter.values')}
              value={condition.values.join(', ')}
              onChange={text => change(index, { values: text.split(/, ?/) })}
            />
          )}
          <ButtonIcon
            variant="tertiary"
            icon={<RiDeleteBinLine />}
            aria-label={t('filter.remove')}
            onPress={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() =>
            onChange([
              ...value,
              { pointer: '', operator: 'equals', values: [] },
            ])
          }
        >
          {t('filter.add')}
        </Button>
      </div>
    </div>
  );
}
