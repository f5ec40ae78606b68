import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import { datacenterTranslationRef } from '../translations/ref';
import { setActivePlan, useActivePlan } from './activePlan';
import styles from './plans.module.css';

/** Says on every page that what is changed goes into a plan. */
export function PlanBar() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const plan = useActivePlan();
  return plan ? (
    <Alert
      status="info"
      icon
      className={styles.bar}
      title={t('plan.active', { name: plan.name })}
      description={t('plan.activeHint')}
      customActions={
        <>
          <ButtonLink
            size="small"
            variant="secondary"
            href={`/datacenter/plans/${plan.id}`}
          >
            {t('plan.open')}
          </ButtonLink>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setActivePlan(undefined)}
          >
            {t('plan.leave')}
          </Button>
        </>
      }
    />
  ) : null;
}
