import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DateRangePicker, Select, TextField } from '@backstage/ui';
import {
  fromDate,
  getLocalTimeZone,
  toCalendarDate,
} from '@internationalized/date';
import { Request } from '@rackstage/plugin-requests-common';
import { useEffect, useState } from 'react';
import { isAmount, Ranges } from '../../hooks/useRequestFilter';
import { requestsTranslationRef } from '../../translations/ref';
import styles from './RequestsPage.module.css';

/** Milliseconds without a key press after which an amount is sent. */
const typingPause = 300;

/** Amounts from and to, in a currency of the rows that are shown, and the days of the submission. */
export function RangeFilters(props: {
  ranges: Ranges;
  rows?: Request[];
  onChange: (changes: Ranges) => void;
}) {
  const { ranges, rows = [], onChange } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const currencies = [
    ...new Set(
      [
        ranges.currency,
        ...rows.map(({ facts }) => facts.monthlyPrice?.currency),
      ].filter(currency => currency !== undefined),
    ),
  ];
  const { currency = currencies[0] } = ranges;
  return (
    <>
      {(['amountFrom', 'amountTo'] as const).map(key => (
        <AmountField
          key={key}
          label={t(`list.${key}`)}
          value={ranges[key] ?? ''}
          isDisabled={!currency}
          onChange={amount => onChange({ currency, [key]: amount })}
        />
      ))}
      <Select
        size="small"
        className={styles.currency}
        aria-label={t('list.currency')}
        placeholder={t('list.currency')}
        isDisabled={currencies.length === 0}
        options={currencies.map(id => ({ id, label: id }))}
        value={currency ?? null}
        onChange={key => onChange({ currency: String(key) })}
      />
      <Days ranges={ranges} onChange={onChange} />
    </>
  );
}

function AmountField(props: {
  label: string;
  value: string;
  isDisabled: boolean;
  onChange: (amount: string | undefined) => void;
}) {
  const { label, value, isDisabled, onChange } = props;
  const [text, setText] = useState(value);
  const amount = text.replace(/[\s,]/g, '');
  const isWrong = amount !== '' && !isAmount(amount);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (amount === value || isWrong) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(amount || undefined), typingPause);
    return () => clearTimeout(timer);
  }, [amount, isWrong, onChange, value]);
  return (
    <TextField
      size="small"
      aria-label={label}
      placeholder={label}
      inputMode="decimal"
      value={text}
      isDisabled={isDisabled}
      isInvalid={isWrong}
      onChange={setText}
      className={styles.amount}
    />
  );
}

/** Whole days of the reader's time zone, the last one included. */
function Days(props: { ranges: Ranges; onChange: (changes: Ranges) => void }) {
  const { ranges, onChange } = props;
  const { submittedFrom: from, submittedTo: to } = ranges;
  const { t } = useTranslationRef(requestsTranslationRef);
  const zone = getLocalTimeZone();
  const dayOf = (milliseconds: number) =>
    toCalendarDate(fromDate(new Date(milliseconds), zone));
  const startOf = (day: ReturnType<typeof dayOf>) =>
    day.toDate(zone).toISOString();
  return (
    <DateRangePicker
      className={styles.days}
      aria-label={t('list.submitted')}
      value={
        from && to
          ? { start: dayOf(Date.parse(from)), end: dayOf(Date.parse(to) - 1) }
          : null
      }
      onChange={days =>
        onChange({
          submittedFrom: days ? startOf(toCalendarDate(days.start)) : undefined,
          submittedTo: days
            ? startOf(toCalendarDate(days.end).add({ days: 1 }))
            : undefined,
        })
      }
    />
  );
}
