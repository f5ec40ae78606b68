import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@rackstage/ui';
import { Ranges } from '../../hooks/useRequestFilter';
import { requestsTranslationRef } from '../../translations/ref';

/** What is filtered by, and what taking it off changes. */
export interface RangeChip {
  id: string;
  text: string;
  without: Ranges;
}

/** The amounts and the period that are chosen, in words. */
export function useRangeChips(ranges: Ranges): RangeChip[] {
  const { t } = useTranslationRef(requestsTranslationRef);
  const format = useFormat();
  const { currency, amountFrom, amountTo, submittedFrom, submittedTo } = ranges;
  const between = (from: string | undefined, to: string | undefined) => {
    if (from && to) {
      return t('list.between', { from, to });
    }
    return from ? t('list.from', { from }) : to && t('list.to', { to });
  };
  const money = (amount: string | undefined) =>
    amount && currency && format.money({ amount, currency });
  const chip = (
    id: string,
    title: string,
    value: string | undefined,
    without: Ranges,
  ) => (value ? [{ id, text: `${title}: ${value}`, without }] : []);
  const noAmounts = { amountFrom: undefined, amountTo: undefined };
  return [
    ...chip('currency', t('list.currency'), currency, {
      currency: undefined,
      ...noAmounts,
    }),
    ...chip(
      'amount',
      t('field.price'),
      between(money(amountFrom), money(amountTo)),
      noAmounts,
    ),
    ...chip(
      'submitted',
      t('list.submitted'),
      between(
        submittedFrom && format.date(submittedFrom),
        submittedTo && format.date(dayBefore(submittedTo)),
      ),
      { submittedFrom: undefined, submittedTo: undefined },
    ),
  ];
}

const dayBefore = (time: string) =>
  new Date(Date.parse(time) - 1).toISOString();
