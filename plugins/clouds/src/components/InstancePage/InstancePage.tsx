import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Alert,
  ButtonLink,
  Container,
  Flex,
  Skeleton,
  Text,
} from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { Instance } from '@rackstage/plugin-clouds-common';
import { EmptyState, Panel, RelativeTime, SimulatedBadge } from '@rackstage/ui';
import { useParams } from 'react-router-dom';
import { useInstance } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { InstanceActions } from '../shared/InstanceActions';
import { LoadFailure } from '../shared/LoadFailure';
import { PhaseBadge } from '../shared/PhaseBadge';
import { useReason } from '../shared/useReason';
import { Conditions } from './Conditions';
import { EditInstance } from './EditInstance';
import { InstanceFacts } from './InstanceFacts';
import styles from './InstancePage.module.css';
import { Timeline } from './Timeline';

/** One instance: what it is, how it is, what happened to it, and what can be done. */
export function InstancePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useInstance(id);
  if (data?.phase === 'Deleting' && isNotFound(error)) {
    return <Gone name={data.name} />;
  }
  return (
    <Container>
      {error && (
        <LoadFailure
          error={error}
          listPath="/clouds/instances"
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && <Skeleton height={280} />}
      {data && (
        <BreadcrumbEntry entry={{ label: data.name, href: '.' }}>
          <InstanceDetail instance={data} />
        </BreadcrumbEntry>
      )}
    </Container>
  );
}

const isNotFound = (error: Error | null) =>
  (error as { statusCode?: number } | null)?.statusCode === 404;

/** What was being deleted a moment ago is gone as it should be, and no failure. */
function Gone({ name }: { name: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <Container>
      <EmptyState
        title={t('instance.gone', { name })}
        action={
          <ButtonLink size="small" variant="secondary" href="/clouds/instances">
            {t('home.all')}
          </ButtonLink>
        }
      />
    </Container>
  );
}

function InstanceDetail({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reason = useReason();
  return (
    <>
      <header className={styles.header}>
        <Flex align="center" gap="3" className={styles.title}>
          <Text as="h2" variant="title-small" weight="bold">
            {instance.name}
          </Text>
          <PhaseBadge phase={instance.phase} />
          {instance.account.simulated && <SimulatedBadge />}
          <Text variant="body-small" color="secondary">
            {t('instance.observed')}{' '}
            {instance.observedAt ? (
              <RelativeTime time={instance.observedAt} />
            ) : (
              t('instance.neverObserved')
            )}
          </Text>
        </Flex>
        <Flex gap="2" className={styles.actions}>
          <ButtonLink
            size="small"
            variant="tertiary"
            href={entityPath(instance.entityRef)}
          >
            {t('instance.entity')}
          </ButtonLink>
          <EditInstance instance={instance} />
          <InstanceActions instance={instance} />
        </Flex>
      </header>
      {instance.failure && (
        <Alert
          status={instance.failure.permanent ? 'danger' : 'warning'}
          icon
          title={t('instance.failure')}
          description={`${reason(instance.failure.code)}: ${instance.failure.message}`}
          className={styles.failure}
        />
      )}
      <div className={styles.grid}>
        <Panel title={t('instance.facts')}>
          <InstanceFacts instance={instance} />
        </Panel>
        <Panel title={t('instance.conditions')}>
          <Conditions conditions={instance.conditions} />
        </Panel>
        <Panel title={t('instance.timeline')}>
          <Timeline instanceId={instance.id} />
        </Panel>
      </div>
    </>
  );
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}`;
}
