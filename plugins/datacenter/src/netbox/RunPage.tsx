import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import { NetboxRun } from '@rackstage/plugin-datacenter-common';
import {
  DetailPage,
  Owner,
  Panel,
  RelativeTime,
  StateBadge,
  useFormat,
} from '@rackstage/ui';
import { useParams } from 'react-router-dom';
import styles from '../objects/objects.module.css';
import { datacenterTranslationRef } from '../translations/ref';
import own from './netbox.module.css';
import { RunActions } from './RunActions';
import { RunCounts } from './RunCounts';
import { RunItems } from './RunItems';
import { isMoving, netboxPath, runStateOf, sumsOf } from './runStates';
import { useRun } from './useNetbox';

/** How far an import is, what it would change, and what it could not. */
export function RunPage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data, error, refetch } = useRun(id);
  return (
    <DetailPage
      name={data && t('netbox.run', { name: data.serverName })}
      // What is shown stays while it cannot be looked at again.
      error={data ? null : error}
      listPath={netboxPath}
      onRetry={() => void refetch()}
    >
      {data && <RunDetail run={data} />}
    </DetailPage>
  );
}

function RunDetail({ run }: { run: NetboxRun }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <div className={styles.stack}>
      <RunHead run={run} />
      {run.error && (
        <Alert
          status="danger"
          icon
          title={t('netbox.failed')}
          description={run.error}
        />
      )}
      {isMoving(run) && <Progress run={run} />}
      {!isMoving(run) && <Summary run={run} />}
      {run.counts.length > 0 && (
        <Panel title={t('netbox.difference')}>
          <RunCounts run={run} />
        </Panel>
      )}
      {run.counts.length > 0 && !isMoving(run) && <RunItems run={run} />}
    </div>
  );
}

function RunHead({ run }: { run: NetboxRun }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <header className={styles.head}>
      <div>
        <div className={styles.title}>
          <Text as="h2" variant="title-small" weight="bold">
            {t('netbox.run', { name: run.serverName })}
          </Text>
          <StateBadge state={runStateOf[run.state]}>
            {t(`netbox.state.${run.state}`)}
          </StateBadge>
        </div>
        <Text as="p" color="secondary">
          {t('netbox.by')} <Owner entityRef={run.requestedBy} />
          {' · '}
          <RelativeTime time={run.createdAt} />
          {run.appliedBy && (
            <>
              {' · '}
              {t('netbox.appliedBy')} <Owner entityRef={run.appliedBy} />
            </>
          )}
        </Text>
      </div>
      <RunActions run={run} />
    </header>
  );
}

function Progress({ run }: { run: NetboxRun }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const text = useProgressText(run);
  const { list, lists, done, total } = run.reading;
  // A list that is half read counts half.
  const read = (Math.max(list - 1, 0) + done / Math.max(total, 1)) / lists;
  const share =
    run.state === 'applying' ? run.applied / Math.max(run.staged, 1) : read;
  return (
    <div>
      <progress
        className={own.progress}
        max={1}
        value={share}
        aria-label={t(`netbox.state.${run.state}`)}
      />
      <Text as="p" color="secondary" role="status">
        {text}
      </Text>
    </div>
  );
}

function useProgressText(run: NetboxRun): string {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  if (run.state === 'waiting') {
    return t('netbox.waiting');
  }
  return run.state === 'applying'
    ? t('netbox.applying', {
        done: format.number(run.applied),
        all: format.number(run.staged),
      })
    : t('netbox.reading', {
        list: format.number(run.reading.list),
        lists: format.number(run.reading.lists),
        number: format.number(run.staged),
      });
}

function Summary({ run }: { run: NetboxRun }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { create, change, gone } = sumsOf(run);
  if (run.state === 'ready') {
    return <Text as="p">{t('netbox.ready')}</Text>;
  }
  return run.state === 'done' && create + change + gone === 0 ? (
    <Text as="p">{t('netbox.nothing')}</Text>
  ) : null;
}
