import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Conditions } from '@rackstage/plugin-requests-common';
import { useFormat } from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';
import { useTypeTitle } from '../shared/useTypeTitle';

export const listKeys = [
  'types',
  'workspaces',
  'environments',
  'regions',
  'costCentres',
  'requesterRoles',
] as const;

/** Conditions in words, one line each; none means every request. */
export function useConditionTexts(): (when?: Conditions) => string[] {
  const { t } = useTranslationRef(requestsTranslationRef);
  const format = useFormat();
  const typeTitle = useTypeTitle();
  const wordOf = (key: (typeof listKeys)[number], word: string) => {
    if (key === 'types') {
      return typeTitle(word);
    }
    if (
      key === 'environments' &&
      (word === 'sandbox' || word === 'development' || word === 'production')
    ) {
      return t(`environment.${word}`);
    }
    return word;
  };
  return (when = {}) => {
    const { amount } = when;
    const money = (text: string) =>
      format.money({ amount: text, currency: amount!.currency });
    const amounts = amount
      ? [
          amount.atLeast &&
            t('rule.amountAtLeast', { amount: money(amount.atLeast) }),
          amount.under &&
            t('rule.amountUnder', { amount: money(amount.under) }),
          amount.unknown && t('rule.amountUnknown'),
        ].filter(Boolean)
      : [];
    return [
      ...listKeys.flatMap(key => {
        const words = when[key] ?? [];
        return words.length > 0
          ? [
              `${t(`rule.${key}`)}: ${words
                .map(word => wordOf(key, word))
                .join(', ')}`,
            ]
          : [];
      }),
      ...(amounts.length > 0
        ? [`${t('field.price')}: ${amounts.join(', ')}`]
        : []),
    ];
  };
}
