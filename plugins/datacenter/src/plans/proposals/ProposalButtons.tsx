import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  datacenterPlanUpdatePermission,
  Plan,
  PlanStep,
} from '@rackstage/plugin-datacenter-common';
import { useState } from 'react';
import styles from '../plans.module.css';
import { datacenterTranslationRef } from '../../translations/ref';
import { CablingDialog } from './CablingDialog';
import { PlacementDialog } from './PlacementDialog';

/** What the portal can propose for a plan that is being drawn up. */
export function ProposalButtons(props: {
  plan: Plan;
  steps: PlanStep[];
  titles: Record<string, string>;
}) {
  const { plan } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [open, setOpen] = useState<'placement' | 'cables'>();
  const { allowed } = usePermission({
    permission: datacenterPlanUpdatePermission,
  });
  if (!allowed || plan.state !== 'draft') {
    return null;
  }
  const close = () => setOpen(undefined);
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        variant="secondary"
        onPress={() => setOpen('placement')}
      >
        {t('proposal.placement')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        onPress={() => setOpen('cables')}
      >
        {t('proposal.cables')}
      </Button>
      {open === 'placement' && <PlacementDialog plan={plan} onClose={close} />}
      {open === 'cables' && <CablingDialog {...props} onClose={close} />}
    </div>
  );
}
