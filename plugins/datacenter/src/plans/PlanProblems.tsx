import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link, Text } from '@backstage/ui';
import { PlanProblem } from '@rackstage/plugin-datacenter-common';
import { FailurePanel, StateBadge, useFormat } from '@rackstage/ui';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './plans.module.css';
import { usePlanAction } from './usePlans';

/** What checks found, errors first. */
export function PlanProblems(props: {
  planId: string;
  problems: PlanProblem[];
}) {
  const { planId, problems } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const rebase = usePlanAction(planId, 'rebase');
  const sorted = [...problems].sort((one, other) =>
    one.severity.localeCompare(other.severity),
  );
  const isOvertaken = problems.some(({ code }) => code === 'changed-meanwhile');
  if (problems.length === 0) {
    return (
      <div>
        <StateBadge state="ok">{t('plan.noProblems')}</StateBadge>
      </div>
    );
  }
  return (
    <>
      <ul className={styles.problems}>
        {sorted.map((problem, index) => (
          // The same may be wrong with two steps.
          <li key={`${index} ${problem.code}`}>
            <Problem problem={problem} />
          </li>
        ))}
      </ul>
      {isOvertaken && (
        <Button
          size="small"
          variant="secondary"
          isPending={rebase.isPending}
          onPress={() => rebase.mutate(undefined)}
        >
          {t('plan.rebase')}
        </Button>
      )}
      {rebase.error && <FailurePanel error={rebase.error} />}
    </>
  );
}

function Problem({ problem }: { problem: PlanProblem }) {
  const { severity, code, title, value, limit, kind, objectId } = problem;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const number = (given?: number) =>
    given === undefined ? '' : format.number(given);
  return (
    <>
      <StateBadge state={severity === 'error' ? 'failed' : 'attention'}>
        {t(`problem.${severity}`)}
      </StateBadge>{' '}
      {kind && objectId && code !== 'refused' ? (
        <Link href={objectPath(kind, objectId)}>{title}</Link>
      ) : (
        <Text weight="bold">{title}</Text>
      )}{' '}
      {code === 'refused'
        ? problem.message
        : t(`problem.${code}`, { value: number(value), limit: number(limit) })}
    </>
  );
}
