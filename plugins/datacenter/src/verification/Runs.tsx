import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Verification } from '@rackstage/plugin-datacenter-common';
import { Panel, RelativeTime, StateBadge, useFormat } from '@rackstage/ui';
import { useLocation } from 'react-router-dom';
import own from '../netbox/netbox.module.css';
import { datacenterTranslationRef } from '../translations/ref';
import { linkStates, runStateOf } from './linkStates';
import { RequestedBy } from './RequestedBy';

/** The latest comparisons, each of which can be looked at. */
export function Runs(props: { runs: Verification[]; shown: string }) {
  const { runs, shown } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { pathname } = useLocation();
  return (
    <Panel title={t('verification.runs')}>
      <ul className={own.runs}>
        {runs.map(run => (
          <li key={run.id}>
            <StateBadge state={runStateOf[run.state]}>
              {t(`verification.run.${run.state}`)}
            </StateBadge>{' '}
            <RelativeTime time={run.requestedAt} /> <RequestedBy run={run} />{' '}
            {run.id === shown ? (
              <Text color="secondary">{t('verification.shown')}</Text>
            ) : (
              <Link href={`${pathname}?tab=verification&run=${run.id}`}>
                {t('verification.show')}
              </Link>
            )}
            <Counts run={run} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Counts({ run: { counts } }: { run: Verification }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  return counts ? (
    <Text as="p" variant="body-small" color="secondary">
      {linkStates
        .filter(state => counts[state] > 0)
        .map(state =>
          t('failure.counted', {
            effect: t(`verification.state.${state}`),
            number: format.number(counts[state]),
          }),
        )
        .join(', ')}
    </Text>
  ) : null;
}
