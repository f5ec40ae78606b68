import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { DriverProcess } from '@rackstage/plugin-clouds-common';
import { RelativeTime, State, StateBadge, useFormat } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './DriversPage.module.css';

const states: Record<DriverProcess['state'], State> = {
  stopped: 'off',
  starting: 'working',
  running: 'ok',
  waiting: 'attention',
  failing: 'failed',
};

/** Where a driver runs, and how its process is. */
export function DriverProcessFact({
  process,
}: {
  /** Absent: in the process of the portal. */
  process: DriverProcess | undefined;
}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  if (!process) {
    return <Text>{t('driverPackages.process.portal')}</Text>;
  }
  const { state, rssBytes, startedAt, lastFault } = process;
  return (
    <div className={styles.process}>
      <StateBadge state={states[state]}>
        {t(`driverPackages.process.state.${state}`)}
      </StateBadge>
      {startedAt && (
        <Text variant="body-small" color="secondary">
          {t('driverPackages.process.since')} <RelativeTime time={startedAt} />
        </Text>
      )}
      {process.calls > 0 && (
        <Text variant="body-small" color="secondary">
          {t('driverPackages.process.facts', {
            memory: format.bytes(rssBytes ?? 0),
            calls: format.number(process.calls),
            failed: format.number(process.failedCalls),
            restarts: format.number(process.restarts),
          })}
        </Text>
      )}
      {lastFault && (
        <Text variant="body-small" color="secondary">
          {t('driverPackages.process.lastFault')}: {lastFault.message} ·{' '}
          <RelativeTime time={lastFault.at} />
        </Text>
      )}
    </div>
  );
}
