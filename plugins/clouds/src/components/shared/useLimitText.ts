import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  InstanceEstimate,
  QuotaResource,
} from '@rackstage/plugin-clouds-common';
import { useFormat } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import { useQuantity } from './useQuantity';

type Limit = InstanceEstimate['limits'][number];

const resourceOf: Record<
  Exclude<Limit['limit'], 'monthlySpend'>,
  QuotaResource
> = {
  instances: 'instances',
  vcpu: 'vcpus',
  memoryMiB: 'memoryMiB',
  volumeGiB: 'volumeGiB',
};

/** How much of what a limit is about, in the unit that people count it in. */
export function useLimitAmount(): (
  of: Pick<Limit, 'limit' | 'currency'>,
  amount: string,
) => string {
  const quantity = useQuantity();
  const format = useFormat();
  return ({ limit, currency = '' }, amount) =>
    limit === 'monthlySpend'
      ? format.money({ amount, currency })
      : quantity(resourceOf[limit], Number(amount));
}

/** How much of a limit is used and asked for. */
export function useLimitText(): (limit: Limit) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const amountOf = useLimitAmount();
  return limit => {
    const { used, asked, allowed = '' } = limit;
    return t('estimate.limitRow', {
      asked: amountOf(limit, asked),
      used: amountOf(limit, used),
      allowed: amountOf(limit, allowed),
    });
  };
}
