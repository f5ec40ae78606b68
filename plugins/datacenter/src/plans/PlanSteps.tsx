import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Text, TextAreaField } from '@backstage/ui';
import {
  datacenterPlanApplyPermission,
  datacenterPlanUpdatePermission,
  fieldOf,
  FieldValue,
  Plan,
  PlanStep,
} from '@rackstage/plugin-datacenter-common';
import {
  EmptyState,
  FailurePanel,
  FormDialog,
  Owner,
  RelativeTime,
  StateBadge,
} from '@rackstage/ui';
import { useState } from 'react';
import { FieldText } from '../objects/FieldText';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import styles from './plans.module.css';
import { stepStateOf } from './planStates';
import { useDeleteStep, useFinishStep } from './usePlans';

const arrow = ' → ';

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
        {action !== 'delete' && <Values step={step} titles={titles} />}
        {reason && <Text as="p">{reason}</Text>}
        {step.doneBy && step.doneAt && (
          <Text as="p" color="secondary" variant="body-small">
            <Owner entityRef={step.doneBy} />{' '}
            <RelativeTime time={step.doneAt} />
          </Text>
        )}
      </div>
      {state === 'open' && <StepActions plan={plan} step={step} />}
    </li>
  );
}

/** Each field as it will be, beside what it was. */
function Values(props: { step: PlanStep; titles: Record<string, string> }) {
  const { step, titles } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const { kind, action } = step;
  const fields = step.fields as Record<string, FieldValue>;
  const before = step.before as Record<string, FieldValue>;
  const text = (name: string, value: FieldValue | undefined) => {
    const field = fieldOf(kind, name);
    return field && value !== undefined && value !== null ? (
      <FieldText field={field} value={value} titles={titles} />
    ) : (
      t('history.nothing')
    );
  };
  return (
    <ul className={styles.changes}>
      {Object.entries(fields)
        .filter(([name, value]) =>
          action === 'update'
            ? value !== (before[name] ?? null)
            : value !== null,
        )
        .map(([name, value]) => (
          <li key={name}>
            {words.field(name)}
            {': '}
            {action === 'update' && (
              <>
                {text(name, before[name])}
                {arrow}
              </>
            )}
            {text(name, value)}
          </li>
        ))}
    </ul>
  );
}

function StepActions({ plan, step }: { plan: Plan; step: PlanStep }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { allowed: mayPlan } = usePermission({
    permission: datacenterPlanUpdatePermission,
  });
  const { allowed: mayApply } = usePermission({
    permission: datacenterPlanApplyPermission,
  });
  const remove = useDeleteStep(plan.id);
  const finish = useFinishStep(plan.id, step.id);
  const [isOpen, setOpen] = useState(false);
  const isUnderWay = plan.state === 'approved' || plan.state === 'in-progress';
  return (
    <div className={styles.actions}>
      {plan.state === 'draft' && mayPlan && (
        <Button
          size="small"
          variant="tertiary"
          isPending={remove.isPending}
          onPress={() => remove.mutate(step.id)}
        >
          {t('step.takeOut')}
        </Button>
      )}
      {isUnderWay && mayApply && (
        <>
          <Button
            variant="primary"
            isPending={finish.isPending}
            onPress={() => finish.mutate({ state: 'done' })}
          >
            {t('step.finish')}
          </Button>
          <Button variant="secondary" onPress={() => setOpen(true)}>
            {t('step.cannot')}
          </Button>
        </>
      )}
      {(finish.error ?? remove.error) && !isOpen && (
        <FailurePanel error={(finish.error ?? remove.error)!} />
      )}
      {isOpen && (
        <ReasonDialog
          isPending={finish.isPending}
          error={finish.error}
          onSubmit={reason =>
            finish.mutate(
              { state: 'impossible', reason },
              { onSuccess: () => setOpen(false) },
            )
          }
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

function ReasonDialog(props: {
  isPending: boolean;
  error: Error | null;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('step.cannot')}
      submitLabel={t('action.save')}
      error={props.error}
      isPending={props.isPending}
      isDisabled={!reason.trim()}
      onSubmit={() => props.onSubmit(reason.trim())}
      onClose={props.onClose}
    >
      <TextAreaField
        label={t('step.reason')}
        isRequired
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
