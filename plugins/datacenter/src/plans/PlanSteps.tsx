import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Text } from '@backstage/ui';
import {
  datacenterPlanUpdatePermission,
  Plan,
  PlanStep,
} from '@rackstage/plugin-datacenter-common';
import {
  EmptyState,
  FailurePanel,
  Owner,
  RelativeTime,
  StateBadge,
} from '@rackstage/ui';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import styles from './plans.module.css';
import { stepStateOf } from './planStates';
import { StepValues } from './StepValues';
import { useDeleteStep } from './usePlans';

const looks = {
  create: styles.add,
  update: styles.move,
  delete: styles.remove,
};

/** What a plan changes, one after the other; approved, it is the work order. */
export function PlanSteps(props: {
  plan: Plan;
  steps: PlanStep[];
  titles: Record<string, string>;
}) {
  const { plan, steps, titles } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  return steps.length === 0 ? (
    <EmptyState title={t('plan.noSteps')} description={t('plan.noStepsHint')} />
  ) : (
    <ol className={styles.steps}>
      {steps.map(step => (
        <Step key={step.id} plan={plan} step={step} titles={titles} />
      ))}
    </ol>
  );
}

function Step(props: {
  plan: Plan;
  step: PlanStep;
  titles: Record<string, string>;
}) {
  const { plan, step, titles } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const { number, action, kind, title, state, reason, conflict } = step;
  return (
    <li className={styles.step}>
      <div className={`${styles.what} ${looks[action]}`}>
        <Text weight="bold">
          {t(`step.${action}`, {
            number: String(number),
            one: words.one(kind),
            title,
          })}
        </Text>{' '}
        {state !== 'open' && (
          <StateBadge state={stepStateOf[state]}>
            {t(`step.${state}`)}
          </StateBadge>
        )}
        {conflict && (
          <StateBadge state="attention">{t('step.conflict')}</StateBadge>
        )}
        {action !== 'delete' && <StepValues step={step} titles={titles} />}
        {reason && <Text as="p">{reason}</Text>}
        {step.doneBy && step.doneAt && (
          <Text as="p" color="secondary" variant="body-small">
            <Owner entityRef={step.doneBy} />{' '}
            <RelativeTime time={step.doneAt} />
          </Text>
        )}
      </div>
      {plan.state === 'draft' && <TakeOut planId={plan.id} stepId={step.id} />}
    </li>
  );
}

/** Of a draft: what was put into it is taken out again. */
function TakeOut({ planId, stepId }: { planId: string; stepId: string }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { allowed: mayPlan } = usePermission({
    permission: datacenterPlanUpdatePermission,
  });
  const remove = useDeleteStep(planId);
  return mayPlan ? (
    <div className={styles.actions}>
      <Button
        size="small"
        variant="tertiary"
        isPending={remove.isPending}
        onPress={() => remove.mutate(stepId)}
      >
        {t('step.takeOut')}
      </Button>
      {remove.error && <FailurePanel error={remove.error} />}
    </div>
  ) : null;
}
