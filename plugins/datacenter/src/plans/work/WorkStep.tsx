import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Box, Button, Text } from '@backstage/ui';
import {
  datacenterPlanApplyPermission,
  Plan,
  PlanStep,
} from '@rackstage/plugin-datacenter-common';
import {
  FailurePanel,
  Owner,
  RelativeTime,
  StateBadge,
  useMe,
} from '@rackstage/ui';
import { useState } from 'react';
import { datacenterTranslationRef } from '../../translations/ref';
import { useWords } from '../../useWords';
import { stepStateOf } from '../planStates';
import { StepValues } from '../StepValues';
import { useClaim, useFinishStep } from '../usePlans';
import { ReasonDialog } from './ReasonDialog';
import { StepPhotos } from './StepPhotos';
import styles from './work.module.css';

/** One thing to do, with everything that is needed at the rack. */
export function WorkStep(props: {
  plan: Plan;
  step: PlanStep;
  titles: Record<string, string>;
}) {
  const { plan, step, titles } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const { allowed: mayApply } = usePermission({
    permission: datacenterPlanApplyPermission,
  });
  const { number, action, kind, title, place, state, reason } = step;
  const { claimedBy, claimedAt, doneBy, doneAt } = step;
  const isUnderWay = plan.state === 'approved' || plan.state === 'in-progress';
  const isOpen = isUnderWay && state === 'open';
  return (
    // Buttons choose their colour by the surface they stand on.
    <Box as="li" bg="neutral" className={styles.step}>
      <Text as="h3" weight="bold">
        {t(`step.${action}`, {
          number: String(number),
          one: words.one(kind),
          title,
        })}
      </Text>
      {place && <Text color="secondary">{place}</Text>}
      {action !== 'delete' && <StepValues step={step} titles={titles} />}
      <div className={styles.badges}>
        {state !== 'open' && (
          <StateBadge state={stepStateOf[state]}>
            {t(`step.${state}`)}
          </StateBadge>
        )}
        {step.conflict && (
          <StateBadge state="attention">{t('step.conflict')}</StateBadge>
        )}
        {state === 'open' && claimedBy && claimedAt && (
          <Text>
            {t('work.claimedBy')} <Owner entityRef={claimedBy} />{' '}
            <RelativeTime time={claimedAt} />
          </Text>
        )}
        {doneBy && doneAt && (
          <Text color="secondary">
            <Owner entityRef={doneBy} /> <RelativeTime time={doneAt} />
          </Text>
        )}
      </div>
      {reason && <Text as="p">{reason}</Text>}
      <StepPhotos plan={plan} step={step} mayAdd={mayApply} />
      {isOpen && mayApply && <Actions planId={plan.id} step={step} />}
    </Box>
  );
}

function Actions({ planId, step }: { planId: string; step: PlanStep }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const me = useMe();
  const finish = useFinishStep(planId, step.id);
  const claim = useClaim(planId, step.id);
  const [isAsking, setAsking] = useState(false);
  const { claimedBy } = step;
  const error = claim.error ?? (isAsking ? null : finish.error);
  if (claimedBy && claimedBy !== me) {
    return (
      <div className={styles.actions}>
        <Button
          variant="secondary"
          isPending={claim.isPending}
          onPress={() => claim.mutate('take-over')}
        >
          {t('work.takeOver')}
        </Button>
        {error && <FailurePanel error={error} />}
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <Button
        variant="primary"
        isPending={finish.isPending}
        onPress={() => finish.mutate({ state: 'done' })}
      >
        {t('step.finish')}
      </Button>
      <Button variant="secondary" onPress={() => setAsking(true)}>
        {t('step.cannot')}
      </Button>
      <Button
        variant="tertiary"
        isPending={claim.isPending}
        onPress={() => claim.mutate(claimedBy ? 'release' : 'claim')}
      >
        {claimedBy ? t('work.release') : t('work.claim')}
      </Button>
      {error && <FailurePanel error={error} />}
      {isAsking && (
        <ReasonDialog
          isPending={finish.isPending}
          error={finish.error}
          onSubmit={reason =>
            finish.mutate(
              { state: 'impossible', reason },
              { onSuccess: () => setAsking(false) },
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
