import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextField } from '@backstage/ui';
import { Account } from '@rackstage/plugin-clouds-common';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './AccountPage.module.css';

type RateLimit = NonNullable<Account['rateLimit']>;

export const limitFields = ['callsPerSecond', 'burst', 'concurrency'] as const;

/** As typed; all empty: as the configuration or the driver says. */
export type LimitTexts = Record<(typeof limitFields)[number], string>;

/** How often each region of an account may be called. */
export function RateLimitFields(props: {
  value: LimitTexts;
  onChange: (value: LimitTexts) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <fieldset className={styles.limits}>
      <Text as="legend" variant="body-small" weight="bold">
        {t('rateLimit.title')}
      </Text>
      <Text
        as="p"
        variant="body-small"
        color={isLimit(value) ? 'secondary' : 'danger'}
      >
        {t(isLimit(value) ? 'rateLimit.hint' : 'rateLimit.invalid')}
      </Text>
      <div className={styles.limitFields}>
        {limitFields.map(field => (
          <TextField
            key={field}
            label={t(`rateLimit.${field}`)}
            inputMode="decimal"
            value={value[field]}
            onChange={text => onChange({ ...value, [field]: text.trim() })}
          />
        ))}
      </div>
    </fieldset>
  );
}

export const limitTexts = (limit?: RateLimit): LimitTexts => ({
  callsPerSecond: limit ? String(limit.callsPerSecond) : '',
  burst: limit ? String(limit.burst) : '',
  concurrency: limit ? String(limit.concurrency) : '',
});

/** What the API takes: nothing, or all three within its bounds. */
export const isLimit = (texts: LimitTexts): boolean =>
  isEmpty(texts) ||
  (isWithin(Number(texts.callsPerSecond), 0.1, 10_000) &&
    isWhole(texts.burst, 10_000) &&
    isWhole(texts.concurrency, 1_000));

/** `null` takes it away. */
export const limitFrom = (texts: LimitTexts): RateLimit | null =>
  isEmpty(texts)
    ? null
    : {
        callsPerSecond: Number(texts.callsPerSecond),
        burst: Number(texts.burst),
        concurrency: Number(texts.concurrency),
      };

const isEmpty = (texts: LimitTexts) =>
  limitFields.every(field => texts[field] === '');

const isWithin = (value: number, least: number, most: number) =>
  value >= least && value <= most;

const isWhole = (text: string, most: number) =>
  /^\d+$/.test(text) && isWithin(Number(text), 1, most);
