import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ButtonLink, Flex, Skeleton, Text } from '@backstage/ui';
import {
  datacenterPlanUpdatePermission,
  Plan,
} from '@rackstage/plugin-datacenter-common';
import {
  ConfirmDialog,
  DetailPage,
  FailurePanel,
  Owner,
  Panel,
  RelativeTime,
  StateBadge,
} from '@rackstage/ui';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import styles from '../objects/objects.module.css';
import { datacenterTranslationRef } from '../translations/ref';
import { setActivePlan, useActivePlan } from './activePlan';
import { ApprovalState, AskForApproval } from './PlanApproval';
import { PlanProblems } from './PlanProblems';
import { planStateOf } from './planStates';
import { PlanSteps } from './PlanSteps';
import { PlanTabs } from './proposals/PlanTabs';
import { ProposalButtons } from './proposals/ProposalButtons';
import { usePlan, usePlanAction, usePlanCheck, usePlanSteps } from './usePlans';

/** A plan: what it changes, what is wrong with it, and how far it is. */
export function PlanPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = usePlan(id);
  return (
    <DetailPage
      name={data?.name}
      error={error}
      listPath="/datacenter/plans"
      onRetry={() => void refetch()}
    >
      {data && <PlanDetail plan={data} />}
    </DetailPage>
  );
}

function PlanDetail({ plan }: { plan: Plan }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const steps = usePlanSteps(plan.id);
  const check = usePlanCheck(plan.id);
  const isOpen = plan.state !== 'done' && plan.state !== 'cancelled';
  return (
    <div className={styles.stack}>
      <PlanHead plan={plan} />
      {plan.description && <Text as="p">{plan.description}</Text>}
      {isOpen && (
        <Panel title={t('plan.check')}>
          {check.error && <FailurePanel error={check.error} />}
          {check.data && (
            <PlanProblems planId={plan.id} problems={check.data.items} />
          )}
          {!check.data && !check.error && <Skeleton width="60%" height={24} />}
        </Panel>
      )}
      <PlanTabs
        plan={plan}
        steps={
          <Panel
            title={
              plan.state === 'draft' ? t('plan.steps') : t('plan.workOrder')
            }
            action={
              steps.data && (
                <ProposalButtons
                  plan={plan}
                  steps={steps.data.items}
                  titles={steps.data.titles}
                />
              )
            }
            badges={
              <Text color="secondary">
                {t('plan.progress', {
                  done: String(plan.doneCount),
                  all: String(plan.stepCount),
                })}
              </Text>
            }
          >
            {steps.error && <FailurePanel error={steps.error} />}
            {steps.data && (
              <PlanSteps
                plan={plan}
                steps={steps.data.items}
                titles={steps.data.titles}
              />
            )}
          </Panel>
        }
      />
    </div>
  );
}

function PlanHead({ plan }: { plan: Plan }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <header className={styles.head}>
      <div>
        <div className={styles.title}>
          <Text as="h2" variant="title-small" weight="bold">
            {plan.name}
          </Text>
          <StateBadge state={planStateOf[plan.state]}>
            {t(`plan.state.${plan.state}`)}
          </StateBadge>
        </div>
        <Text color="secondary">
          <Owner entityRef={plan.owner ?? plan.createdBy} />
          {' · '}
          <RelativeTime time={plan.createdAt} />
        </Text>
        <ApprovalState plan={plan} />
      </div>
      <PlanActions plan={plan} />
    </header>
  );
}

function PlanActions({ plan }: { plan: Plan }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const active = useActivePlan();
  const { allowed: mayPlan } = usePermission({
    permission: datacenterPlanUpdatePermission,
  });
  const isDraft = plan.state === 'draft';
  const isOpen = plan.state !== 'done' && plan.state !== 'cancelled';
  return (
    <Flex direction="column" gap="2">
      <div className={styles.actions}>
        {isDraft && mayPlan && active?.id !== plan.id && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setActivePlan(plan)}
          >
            {t('plan.enter')}
          </Button>
        )}
        <AskForApproval plan={plan} />
        {(plan.state === 'approved' || plan.state === 'in-progress') && (
          <ButtonLink
            size="small"
            variant="primary"
            href={`/datacenter/plans/${plan.id}/work`}
          >
            {t('work.openOrder')}
          </ButtonLink>
        )}
        {isOpen && mayPlan && <EndPlan plan={plan} />}
      </div>
    </Flex>
  );
}

/** Removes a plan that nothing was done of; ends another one. */
function EndPlan({ plan }: { plan: Plan }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const navigate = useNavigate();
  const active = useActivePlan();
  const [isOpen, setOpen] = useState(false);
  const isUntouched = plan.doneCount === 0;
  const end = usePlanAction(plan.id, isUntouched ? 'delete' : 'cancel');
  const { name } = plan;
  return (
    <>
      <Button size="small" variant="secondary" onPress={() => setOpen(true)}>
        {isUntouched ? t('action.remove') : t('plan.cancel')}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={t('object.removeTitle', { title: name })}
          text={isUntouched ? t('plan.removeText') : t('plan.cancelText')}
          confirmLabel={isUntouched ? t('action.remove') : t('plan.cancel')}
          destructive
          isPending={end.isPending}
          error={end.error}
          onConfirm={() =>
            end.mutate(undefined, {
              onSuccess: () => {
                if (active?.id === plan.id) {
                  setActivePlan(undefined);
                }
                setOpen(false);
                if (isUntouched) {
                  navigate('/datacenter/plans');
                }
              },
            })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
