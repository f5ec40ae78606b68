import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container, Skeleton, Text } from '@backstage/ui';
import { Verification } from '@rackstage/plugin-datacenter-common';
import { EmptyState, FailurePanel, MoreRows, NoMatch } from '@rackstage/ui';
import { RiLinksLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { KindNav } from '../objects/KindNav';
import styles from '../objects/objects.module.css';
import { runsPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { runStateOf } from './linkStates';
import { RunsTable } from './RunsTable';
import { StartRuns } from './StartRuns';
import { useAllRuns } from './useVerifications';

type RunState = Verification['state'];

const runStates = Object.keys(runStateOf) as RunState[];

/** All comparisons, whatever they are of and whoever began them. */
export function RunsPage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [params, setParams] = useSearchParams();
  const state = runStates.find(one => one === params.get('state'));
  const runs = useAllRuns(state);
  const rows = runs.data?.pages.flatMap(({ items }) => items);
  const isEmpty = rows?.length === 0;
  return (
    <Container>
      <KindNav group="cabling" shown={runsPath} />
      <div className={styles.head}>
        <Text color="secondary" aria-live="polite">
          {rows && t('list.shown', { count: rows.length })}
        </Text>
        <StartRuns />
      </div>
      {(state ?? !isEmpty) && <StateChoices chosen={state} />}
      {runs.error && (
        <FailurePanel error={runs.error} onRetry={() => void runs.refetch()} />
      )}
      {!rows && !runs.error && <Skeleton width="100%" height={240} />}
      {isEmpty && !state && (
        <EmptyState
          icon={<RiLinksLine />}
          title={t('verification.empty')}
          description={t('verification.about')}
        />
      )}
      {isEmpty && state && (
        <NoMatch
          title={t('verification.noMatch')}
          onReset={() => setParams({}, { replace: true })}
        />
      )}
      {rows && !isEmpty && <RunsTable runs={rows} />}
      <MoreRows pages={runs} />
    </Container>
  );
}

function StateChoices({ chosen }: { chosen?: RunState }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <nav className={styles.kinds} aria-label={t('plan.stateTitle')}>
      {[undefined, ...runStates].map(state => (
        <ButtonLink
          key={state ?? 'all'}
          href={state ? `${runsPath}?state=${state}` : runsPath}
          size="small"
          variant={state === chosen ? 'secondary' : 'tertiary'}
          aria-current={state === chosen ? 'true' : undefined}
        >
          {state ? t(`verification.run.${state}`) : t('verification.all')}
        </ButtonLink>
      ))}
    </nav>
  );
}
