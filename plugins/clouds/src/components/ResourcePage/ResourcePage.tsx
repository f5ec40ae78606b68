import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, ButtonLink, Flex, Text } from '@backstage/ui';
import { ManagedResource } from '@rackstage/plugin-clouds-common';
import { DetailPage, Panel, RelativeTime, SimulatedBadge } from '@rackstage/ui';
import { useParams } from 'react-router-dom';
import {
  useManagedResource,
  useManagedResourceEvents,
} from '../../hooks/useManagedResources';
import { Kind, useResourceKinds } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { Conditions } from '../shared/Conditions';
import styles from '../shared/detail.module.css';
import { entityPath } from '../shared/entityPath';
import { Gone, isNotFound } from '../shared/Gone';
import { DriftPanel } from '../management/DriftPanel';
import { ManagementBadge } from '../management/ManagementBadge';
import { ReleaseButton } from '../management/ReleaseButton';
import { PhaseBadge } from '../shared/PhaseBadge';
import { Timeline } from '../shared/Timeline';
import { useReason } from '../shared/useReason';
import { Dependents } from './Dependents';
import { ResourceActions } from './ResourceActions';
import { ResourceFacts } from './ResourceFacts';

/** One resource of any kind: what it is, how it is, what uses it, what happened and what can be done. */
export function ResourcePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useManagedResource(id);
  const { kinds, error: kindsError } = useResourceKinds();
  const kind = kinds?.find(each => each.kind === data?.kind);
  const failure = error ?? kindsError;
  if ((data?.deleting || data?.releasing) && isNotFound(error)) {
    return (
      <Gone name={data.name} listPath={`/clouds/resources?kind=${data.kind}`} />
    );
  }
  return (
    <DetailPage
      name={kind && data?.name}
      error={failure}
      listPath="/clouds/resources"
      onRetry={() => void refetch()}
    >
      {data && kind && <ResourceDetail resource={data} kind={kind} />}
    </DetailPage>
  );
}

function ResourceDetail(props: { resource: ManagedResource; kind: Kind }) {
  const { resource, kind } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reason = useReason();
  const events = useManagedResourceEvents(resource.id);
  const { failure, observedAt } = resource;
  return (
    <>
      <header className={styles.header}>
        <Flex align="center" gap="3" className={styles.title}>
          <Text as="h2" variant="title-small" weight="bold">
            {resource.name}
          </Text>
          <Text color="secondary">{kind.title}</Text>
          <PhaseBadge phase={resource.phase} />
          <ManagementBadge state={resource.management} />
          {resource.account.simulated && <SimulatedBadge />}
          <Text variant="body-small" color="secondary">
            {t('instance.observed')}{' '}
            {observedAt ? (
              <RelativeTime time={observedAt} />
            ) : (
              t('instance.neverObserved')
            )}
          </Text>
        </Flex>
        <Flex gap="2" className={styles.actions}>
          {resource.entityRef && (
            <ButtonLink
              size="small"
              variant="tertiary"
              href={entityPath(resource.entityRef)}
            >
              {t('instance.entity')}
            </ButtonLink>
          )}
          <ReleaseButton
            thing={resource}
            listPath={`/clouds/resources?kind=${resource.kind}`}
          />
          <ResourceActions resource={resource} kind={kind} />
        </Flex>
      </header>
      {failure && (
        <Alert
          status={failure.permanent ? 'danger' : 'warning'}
          icon
          title={t('instance.failure')}
          description={`${reason(failure.code)}: ${failure.message}`}
          className={styles.failure}
        />
      )}
      <DriftPanel
        thing={resource}
        titleOf={field =>
          titlesOf(kind)[field] ??
          (field === 'name' || field === 'labels' ? t(`field.${field}`) : field)
        }
      />
      <div className={styles.grid}>
        <Panel title={t('instance.facts')}>
          <ResourceFacts resource={resource} kind={kind} />
        </Panel>
        <div className={styles.column}>
          <Dependents resource={resource} />
          <Panel title={t('instance.timeline')}>
            <Timeline
              events={events}
              titles={{ spec: t('resource.spec'), ...titlesOf(kind) }}
            />
          </Panel>
        </div>
        <Panel title={t('instance.conditions')}>
          <Conditions conditions={resource.conditions} />
        </Panel>
      </div>
    </>
  );
}

const titlesOf = ({ schema }: Kind) =>
  Object.fromEntries(
    Object.entries(schema.properties).map(([name, { title }]) => [name, title]),
  );
