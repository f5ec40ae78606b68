import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, TextField } from '@backstage/ui';
import { AmountCondition, Conditions } from '@rackstage/plugin-requests-common';
import { useState } from 'react';
import { requestsTranslationRef } from '../../translations/ref';
import { listKeys } from './useConditionTexts';
import styles from './PoliciesPage.module.css';

/** When a rule or a step counts. */
export function ConditionFields(props: {
  value?: Conditions;
  onChange: (value: Conditions | undefined) => void;
}) {
  const { value = {}, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const change = (part: Partial<Conditions>) => {
    const given = Object.entries({ ...value, ...part }).filter(
      ([, one]) => one !== undefined,
    );
    onChange(
      given.length > 0 ? (Object.fromEntries(given) as Conditions) : undefined,
    );
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('rule.conditions')}</legend>
      <div className={styles.row}>
        {listKeys.map(key => (
          <WordsField
            key={key}
            label={t(`rule.${key}`)}
            value={value[key]}
            onChange={words => change({ [key]: words } as Partial<Conditions>)}
          />
        ))}
      </div>
      <AmountFields
        value={value.amount}
        onChange={amount => change({ amount })}
      />
    </fieldset>
  );
}

/** Several words with commas between them. */
function WordsField(props: {
  label: string;
  value: string[] | undefined;
  onChange: (words: string[] | undefined) => void;
}) {
  const { label, value, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  // As it is typed: a comma at the end is not taken away.
  const [typed, setTyped] = useState('');
  const shown = value?.join(', ') ?? '';
  return (
    <TextField
      label={label}
      placeholder={t('rule.list')}
      // Another rule may have moved to this place since.
      value={wordsOf(typed).join(', ') === shown ? typed : shown}
      onChange={text => {
        setTyped(text);
        const words = wordsOf(text);
        onChange(words.length > 0 ? words : undefined);
      }}
    />
  );
}

const wordsOf = (text: string) =>
  text
    .split(',')
    .map(word => word.trim())
    .filter(Boolean);

function AmountFields(props: {
  value?: AmountCondition;
  onChange: (value: AmountCondition | undefined) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const change = (part: Partial<AmountCondition>) => {
    const { currency, atLeast, under, unknown } = {
      currency: 'KRW',
      ...value,
      ...part,
    };
    onChange(
      atLeast || under || unknown
        ? {
            currency,
            ...(atLeast && { atLeast }),
            ...(under && { under }),
            ...(unknown && { unknown }),
          }
        : undefined,
    );
  };
  return (
    <div className={styles.row}>
      <TextField
        label={t('rule.atLeast')}
        inputMode="decimal"
        value={value?.atLeast ?? ''}
        onChange={atLeast => change({ atLeast })}
      />
      <TextField
        label={t('rule.under')}
        inputMode="decimal"
        value={value?.under ?? ''}
        onChange={under => change({ under })}
      />
      <TextField
        label={t('rule.currency')}
        maxLength={3}
        value={value?.currency ?? 'KRW'}
        onChange={currency => change({ currency: currency.toUpperCase() })}
      />
      <Checkbox
        isSelected={value?.unknown ?? false}
        onChange={unknown => change({ unknown })}
      >
        {t('rule.unknown')}
      </Checkbox>
    </div>
  );
}
