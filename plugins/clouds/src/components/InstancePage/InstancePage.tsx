import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, ButtonLink, Flex, Text } from '@backstage/ui';
import { Instance } from '@rackstage/plugin-clouds-common';
import { DetailPage, Panel, RelativeTime, SimulatedBadge } from '@rackstage/ui';
import { useParams } from 'react-router-dom';
import { useInstance, useInstanceEvents } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { Conditions } from '../shared/Conditions';
import { entityPath } from '../shared/entityPath';
import { Gone, isNotFound } from '../shared/Gone';
import { InstanceActions } from '../shared/InstanceActions';
import { DriftPanel } from '../management/DriftPanel';
import { ManagementBadge } from '../management/ManagementBadge';
import { ReleaseButton } from '../management/ReleaseButton';
import { PhaseBadge } from '../shared/PhaseBadge';
import { Timeline } from '../shared/Timeline';
import { useReason } from '../shared/useReason';
import { ConsoleLog } from './ConsoleLog';
import { ShareInstance } from '../sharing/ShareInstance';
import { EditInstance } from './EditInstance';
import { ExpiryBanner } from './ExpiryBanner';
import { InstanceFacts } from './InstanceFacts';
import { InstanceVolumes } from './InstanceVolumes';
import { ResizeInstance } from './ResizeInstance';
import styles from '../shared/detail.module.css';

/** It says what to do, and the code of the failure does not. */
const volumeRefused = 'VolumeRefused';

const driftFields = [
  'name',
  'labels',
  'power',
  'spec',
  'volume',
  'securityGroups',
] as const;

const isDriftField = (field: string): field is (typeof driftFields)[number] =>
  driftFields.some(known => known === field);

/** One instance: what it is, how it is, what happened to it, and what can be done. */
export function InstancePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useInstance(id);
  if ((data?.phase === 'Deleting' || data?.releasing) && isNotFound(error)) {
    return <Gone name={data.name} listPath="/clouds/instances" />;
  }
  return (
    <DetailPage
      name={data?.name}
      error={error}
      listPath="/clouds/instances"
      onRetry={() => void refetch()}
    >
      {data && <InstanceDetail instance={data} />}
    </DetailPage>
  );
}

function InstanceDetail({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reason = useReason();
  const events = useInstanceEvents(instance.id);
  const isVolumeRefused = instance.conditions.some(
    condition => condition.reason === volumeRefused,
  );
  return (
    <>
      <header className={styles.header}>
        <Flex align="center" gap="3" className={styles.title}>
          <Text as="h2" variant="title-small" weight="bold">
            {instance.name}
          </Text>
          <PhaseBadge phase={instance.phase} />
          <ManagementBadge state={instance.management} />
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
          <ButtonLink
            size="small"
            variant="secondary"
            href={`/clouds/instances/${instance.id}/terminal`}
          >
            {t('terminal.title')}
          </ButtonLink>
          <ShareInstance instance={instance} />
          <EditInstance instance={instance} />
          <ResizeInstance instance={instance} />
          <ReleaseButton thing={instance} listPath="/clouds/instances" />
          <InstanceActions instance={instance} />
        </Flex>
      </header>
      {instance.failure && (
        <Alert
          status={instance.failure.permanent ? 'danger' : 'warning'}
          icon
          title={t('instance.failure')}
          description={`${reason(isVolumeRefused ? volumeRefused : instance.failure.code)}: ${instance.failure.message}`}
          className={styles.failure}
        />
      )}
      <ExpiryBanner instance={instance} />
      <DriftPanel
        thing={instance}
        titleOf={field => (isDriftField(field) ? t(`field.${field}`) : field)}
      />
      <div className={styles.grid}>
        <Panel title={t('instance.facts')}>
          <InstanceFacts instance={instance} />
        </Panel>
        <div className={styles.column}>
          <InstanceVolumes instance={instance} />
          <Panel title={t('instance.timeline')}>
            <Timeline events={events} />
          </Panel>
        </div>
        <Panel title={t('instance.conditions')}>
          <Conditions conditions={instance.conditions} />
        </Panel>
        <ConsoleLog instance={instance} />
      </div>
    </>
  );
}
