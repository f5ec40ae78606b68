import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { QuotaResource } from '@rackstage/plugin-clouds-common';
import { useFormat } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

/** How much of a quota, in the unit that people count it in. */
export function useQuantity(): (resource: QuotaResource, n: number) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  return (resource, n) => {
    switch (resource) {
      case 'memoryMiB':
        return format.memory(n);
      case 'volumeGiB':
        return t('value.gibibytes', { size: format.number(n) });
      default:
        return format.number(n);
    }
  };
}
