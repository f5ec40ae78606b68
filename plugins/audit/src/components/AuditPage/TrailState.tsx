import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Skeleton, Text } from '@backstage/ui';
import {
  Sink,
  TrailProblem,
  Verification,
} from '@rackstage/plugin-audit-common';
import {
  FailurePanel,
  Panel,
  RelativeTime,
  StateBadge,
  useFormat,
} from '@rackstage/ui';
import {
  useSinks,
  useStartVerification,
  useVerification,
} from '../../hooks/useAudit';
import { auditTranslationRef } from '../../translations/ref';
import styles from './AuditPage.module.css';

/** Whether the trail is whole, and where it goes. */
export function TrailState() {
  return (
    <div className={styles.state}>
      <Verifying />
      <Sinks />
    </div>
  );
}

function Verifying() {
  const { t } = useTranslationRef(auditTranslationRef);
  const { data, error, refetch } = useVerification();
  const start = useStartVerification();
  const isRunning = start.isPending || data?.state === 'running';
  return (
    <Panel
      title={t('verify.title')}
      badges={data && <VerificationBadge verification={data} />}
      action={
        <Button
          size="small"
          variant="secondary"
          isDisabled={isRunning}
          onPress={() => start.mutate()}
        >
          {t('verify.start')}
        </Button>
      }
    >
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {start.error && <FailurePanel error={start.error} />}
      {data === undefined && !error && <Skeleton width="100%" height={40} />}
      {data === null && <Text color="secondary">{t('verify.never')}</Text>}
      {data && <VerificationResult verification={data} />}
    </Panel>
  );
}

function VerificationBadge({ verification }: { verification: Verification }) {
  const { t } = useTranslationRef(auditTranslationRef);
  const { state, problemCount } = verification;
  if (state === 'running') {
    return <StateBadge state="working">{t('verify.running')}</StateBadge>;
  }
  return problemCount > 0 ? (
    <StateBadge state="failed">{t('verify.tampered')}</StateBadge>
  ) : (
    <StateBadge state="ok">{t('verify.whole')}</StateBadge>
  );
}

function VerificationResult({ verification }: { verification: Verification }) {
  const { t } = useTranslationRef(auditTranslationRef);
  const format = useFormat();
  const { checked, finishedAt, requestedAt, problems, problemCount } =
    verification;
  return (
    <>
      <Text color="secondary">
        {t('verify.checked', {
          count: checked,
          number: format.number(checked),
        })}{' '}
        · <RelativeTime time={finishedAt ?? requestedAt} />
      </Text>
      {problemCount > 0 && (
        <ul className={styles.plain}>
          {problems.map(problem => (
            <li key={`${problem.kind} ${problem.writer} ${problem.firstSeq}`}>
              <Problem problem={problem} />
            </li>
          ))}
        </ul>
      )}
      {problemCount > problems.length && (
        <Text color="secondary">
          {t('verify.more', {
            number: format.number(problemCount - problems.length),
          })}
        </Text>
      )}
    </>
  );
}

function Problem({ problem }: { problem: TrailProblem }) {
  const { t } = useTranslationRef(auditTranslationRef);
  const { kind, writer, firstSeq, lastSeq, event } = problem;
  const rows =
    firstSeq === lastSeq ? `#${firstSeq}` : `#${firstSeq}–#${lastSeq}`;
  return (
    <>
      {t(`problem.${kind}`)}{' '}
      <span className={styles.mono}>
        {writer} {rows} {event}
      </span>
    </>
  );
}

function Sinks() {
  const { t } = useTranslationRef(auditTranslationRef);
  const { data, error, refetch } = useSinks();
  return (
    <Panel title={t('sinks.title')}>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={40} />}
      {data?.items.length === 0 && (
        <Text color="secondary">{t('sinks.none')}</Text>
      )}
      {data && (
        <ul className={styles.plain}>
          {data.items.map(sink => (
            <li key={sink.name}>
              <SinkState sink={sink} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function SinkState({ sink }: { sink: Sink }) {
  const { t } = useTranslationRef(auditTranslationRef);
  const format = useFormat();
  const { name, target, sent, waiting, lastSentAt, failingSince, lastError } =
    sink;
  return (
    <>
      <StateBadge state={failingSince ? 'failed' : 'ok'}>
        {failingSince ? t('sinks.failing') : t('sinks.ok')}
      </StateBadge>{' '}
      <b>{name}</b> <span className={styles.mono}>{target}</span>
      <br />
      <Text variant="body-small" color="secondary">
        {t('sinks.sent', { number: format.number(sent) })}
        {waiting > 0 &&
          ` · ${t('sinks.waiting', { number: format.number(waiting) })}`}
        {lastSentAt && (
          <>
            {' · '}
            <RelativeTime time={lastSentAt} />
          </>
        )}
      </Text>
      {failingSince && (
        <Text variant="body-small" color="danger">
          {lastError} · <RelativeTime time={failingSince} />
        </Text>
      )}
    </>
  );
}
