import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Money, useFormat } from '../format/useFormat';
import { uiTranslationRef } from '../translations/ref';

/** Digits after the point that an hour's price is shown with; a month's has those of its currency. */
const hourlyFractionDigits = 4;

/** An amount with its currency and period; a dash when it is not known. */
export function Price(props: { money?: Money; per: 'hour' | 'month' }) {
  const { money, per } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  const format = useFormat();
  if (!money) {
    return <span>{t('unknownPrice')}</span>;
  }
  const amount = format.money(
    money,
    per === 'hour' ? hourlyFractionDigits : undefined,
  );
  return (
    <span>
      {per === 'hour'
        ? t('price.hour', { amount })
        : t('price.month', { amount })}
    </span>
  );
}
