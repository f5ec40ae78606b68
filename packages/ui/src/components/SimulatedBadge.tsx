import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { uiTranslationRef } from '../translations/ref';
import { StateBadge } from './StateBadge';

/** Stands wherever something of a simulated cloud is shown. */
export function SimulatedBadge() {
  const { t } = useTranslationRef(uiTranslationRef);
  return (
    <StateBadge state="simulated" title={t('simulated.hint')}>
      {t('simulated.badge')}
    </StateBadge>
  );
}
