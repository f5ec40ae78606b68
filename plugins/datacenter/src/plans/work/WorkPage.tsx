import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link, Skeleton, Switch, Text } from '@backstage/ui';
import { Plan, PlanStep } from '@rackstage/plugin-datacenter-common';
import {
  DetailPage,
  EmptyState,
  FailurePanel,
  StateBadge,
} from '@rackstage/ui';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { datacenterTranslationRef } from '../../translations/ref';
import { planStateOf } from '../planStates';
import { usePlan, usePlanSteps } from '../usePlans';
import { ScanField } from './ScanField';
import styles from './work.module.css';
import { WorkStep } from './WorkStep';

/** A plan at the racks: what is to be done, on a phone, step by step. */
export function WorkPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = usePlan(id);
  return (
    <DetailPage
      name={data?.name}
      error={error}
      listPath="/datacenter/plans"
      onRetry={() => void refetch()}
    >
      {data && <WorkOrder plan={data} />}
    </DetailPage>
  );
}

function WorkOrder({ plan }: { plan: Plan }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data, error } = usePlanSteps(plan.id);
  const [found, setFound] = useState<Found>();
  const [showsAll, setShowsAll] = useState(false);
  const isUnderWay = plan.state === 'approved' || plan.state === 'in-progress';
  const steps = data?.items ?? [];
  const shown = steps.filter(
    ({ id, state }) =>
      (!found || found.stepIds.includes(id)) &&
      (showsAll || state === 'open' || !isUnderWay),
  );
  return (
    <div className={styles.page}>
      <header>
        <div className={styles.title}>
          <Text as="h2" variant="title-small" weight="bold">
            {plan.name}
          </Text>
          <StateBadge state={planStateOf[plan.state]}>
            {t(`plan.state.${plan.state}`)}
          </StateBadge>
        </div>
        <Link href={`/datacenter/plans/${plan.id}`}>{t('plan.open')}</Link>
        <Progress plan={plan} />
      </header>
      {isUnderWay && (
        <ScanField
          steps={steps}
          onFound={(text, some) =>
            setFound({ text, stepIds: some.map(({ id }) => id) })
          }
        />
      )}
      <div className={styles.filter}>
        {found && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setFound(undefined)}
          >
            {t('work.showAllAgain', { text: found.text })}
          </Button>
        )}
        {isUnderWay && (
          <Switch
            label={t('work.showFinished')}
            isSelected={showsAll}
            onChange={setShowsAll}
          />
        )}
      </div>
      {error && <FailurePanel error={error} />}
      {!data && !error && <Skeleton width="100%" height={120} />}
      {data && shown.length === 0 && (
        <EmptyState
          title={found ? t('work.nothingOpenHere') : t('work.allDone')}
        />
      )}
      <ol className={styles.steps}>
        {shown.map(step => (
          <WorkStep
            key={step.id}
            plan={plan}
            step={step}
            titles={data!.titles}
          />
        ))}
      </ol>
    </div>
  );
}

interface Found {
  /** What was scanned. */
  text: string;
  stepIds: PlanStep['id'][];
}

function Progress({ plan }: { plan: Plan }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { doneCount, impossibleCount, stepCount } = plan;
  const text = t('plan.progress', {
    done: String(doneCount),
    all: String(stepCount),
  });
  return (
    <div className={styles.progress}>
      <progress
        aria-label={text}
        value={doneCount + impossibleCount}
        max={stepCount}
      />
      <Text>{text}</Text>
    </div>
  );
}
