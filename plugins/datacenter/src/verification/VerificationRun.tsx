import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Link, Skeleton, Text } from '@backstage/ui';
import { VerificationDetail } from '@rackstage/plugin-datacenter-common';
import {
  FailurePanel,
  Panel,
  RelativeTime,
  StateBadge,
  useFormat,
} from '@rackstage/ui';
import failures from '../failures/failures.module.css';
import own from '../netbox/netbox.module.css';
import styles from '../objects/objects.module.css';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { isMoving, runStateOf } from './linkStates';
import { RequestedBy } from './RequestedBy';
import { useRun } from './useVerifications';
import { VerifiedLinks } from './VerifiedLinks';

/** One comparison: how far it is, and what came of it. */
export function VerificationRun({ id }: { id: string }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data, error, refetch } = useRun(id);
  if (error && !data) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={160} />;
  }
  return (
    <div className={styles.stack}>
      <Head run={data} />
      {data.error && (
        <Alert
          status="danger"
          icon
          title={t('verification.failed')}
          description={data.error}
        />
      )}
      {isMoving(data) && <Progress run={data} />}
      {data.unread.length > 0 && <Unread run={data} />}
      {data.state === 'done' && <VerifiedLinks run={data} />}
    </div>
  );
}

function Head({ run }: { run: VerificationDetail }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const { deviceCount, finishedAt, requestedAt, state } = run;
  return (
    <div className={failures.summary}>
      <StateBadge state={runStateOf[state]}>
        {t(`verification.run.${state}`)}
      </StateBadge>
      <Text color="secondary">
        <RelativeTime time={finishedAt ?? requestedAt} />{' '}
        <RequestedBy run={run} />
      </Text>
      {deviceCount !== undefined && !isMoving(run) && (
        <Text color="secondary">
          {t('verification.asked', { number: format.number(deviceCount) })}
        </Text>
      )}
    </div>
  );
}

function Progress({ run }: { run: VerificationDetail }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const format = useFormat();
  const { askedCount, deviceCount } = run;
  return (
    <div>
      <progress
        className={own.progress}
        max={deviceCount ?? 1}
        value={askedCount}
        aria-label={t(`verification.run.${run.state}`)}
      />
      <Text as="p" color="secondary" role="status">
        {deviceCount === undefined
          ? t('verification.waiting')
          : t('verification.reading', {
              done: format.number(askedCount),
              all: format.number(deviceCount),
            })}
      </Text>
    </div>
  );
}

/** Devices that were asked in vain, and why. */
function Unread({ run }: { run: VerificationDetail }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <Panel title={t('verification.unread')}>
      <ul className={own.runs}>
        {run.unread.map(({ id, title, code, message }) => (
          <li key={id}>
            <Link href={objectPath('devices', id)}>{title}</Link>{' '}
            {t(`verification.code.${code}`)}
            <Text as="p" variant="body-small">
              {t(`verification.remedy.${code}`)}
            </Text>
            <Text as="p" variant="body-x-small" color="secondary">
              {message}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
