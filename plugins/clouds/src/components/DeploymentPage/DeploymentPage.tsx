import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex, Text } from '@backstage/ui';
import { Deployment } from '@rackstage/plugin-clouds-common';
import {
  DetailPage,
  Facts,
  Owner,
  Panel,
  Price,
  RelativeTime,
} from '@rackstage/ui';
import { useParams } from 'react-router-dom';
import { useDeployment, useDeploymentEvents } from '../../hooks/useDeployments';
import { deploymentsPath as listPath } from '../../routes';
import { cloudsTranslationRef } from '../../translations/ref';
import { DeploymentPhaseBadge } from '../shared/DeploymentPhaseBadge';
import styles from '../shared/detail.module.css';
import { Gone, isNotFound } from '../shared/Gone';
import { labelsToText } from '../shared/labelsText';
import { Timeline } from '../shared/Timeline';
import { useReason } from '../shared/useReason';
import { WorkspaceLink } from '../shared/WorkspaceLink';
import { AddGroup } from './AddGroup';
import { DeploymentActions } from './DeploymentActions';
import { Groups } from './Groups';
import { LabelAction } from './LabelAction';
import { Members } from './Members';

/** One deployment: its groups, its instances, what happened, and what can be done with all of it. */
export function DeploymentPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useDeployment(id);
  if (data?.deleting && isNotFound(error)) {
    return <Gone name={data.name} listPath={listPath} />;
  }
  return (
    <DetailPage
      name={data?.name}
      error={error}
      listPath={listPath}
      onRetry={() => void refetch()}
    >
      {data && <Detail deployment={data} />}
    </DetailPage>
  );
}

function Detail({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reason = useReason();
  const events = useDeploymentEvents(deployment.id);
  const { failure } = deployment;
  return (
    <>
      <header className={styles.header}>
        <Flex align="center" gap="3" className={styles.title}>
          <Text as="h2" variant="title-small" weight="bold">
            {deployment.name}
          </Text>
          <DeploymentPhaseBadge phase={deployment.phase} />
          <Text color="secondary">{deployment.status.text}</Text>
        </Flex>
        <DeploymentActions deployment={deployment} />
      </header>
      {failure && (
        <Alert
          status="danger"
          icon
          title={t('deployment.failed')}
          description={`${reason(failure.code)}: ${failure.message}`}
          className={styles.failure}
        />
      )}
      <div className={styles.grid}>
        <Panel title={t('deployments.groups')}>
          <Groups deployment={deployment} />
          <AddGroup deployment={deployment} />
        </Panel>
        <Panel title={t('deployment.members')} className={styles.wide}>
          <Members deployment={deployment} />
          <LabelAction deployment={deployment} />
        </Panel>
        <Panel title={t('instance.facts')}>
          <DeploymentFacts deployment={deployment} />
        </Panel>
        <Panel title={t('instance.timeline')}>
          <Timeline events={events} />
        </Panel>
      </div>
    </>
  );
}

function DeploymentFacts({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { prices, unpriced, labels, expiresAt, description } = deployment;
  return (
    <Facts
      facts={[
        { name: t('field.description'), value: description },
        {
          name: t('field.owner'),
          value: <Owner entityRef={deployment.owner} />,
        },
        {
          name: t('field.workspace'),
          value: <WorkspaceLink id={deployment.workspaceId} />,
        },
        {
          name: t('field.requestedBy'),
          value: <Owner entityRef={deployment.requestedBy} />,
        },
        {
          name: t('field.price'),
          value: (
            <>
              {prices.map(({ hourly, monthly }) => (
                <div key={monthly.currency}>
                  <Price money={monthly} per="month" />
                  <br />
                  <Price money={hourly} per="hour" />
                </div>
              ))}
              {unpriced > 0 && t('deployments.unpriced', { count: unpriced })}
              {prices.length === 0 && unpriced === 0 && t('value.none')}
            </>
          ),
        },
        {
          name: t('deployments.policy.title'),
          value: t(
            `deployments.policy.${
              deployment.onFailure as
                'continue' | 'retry-elsewhere' | 'roll-back'
            }`,
          ),
        },
        {
          name: t('field.protection'),
          value: deployment.deletionProtection ? t('value.yes') : t('value.no'),
        },
        {
          name: t('field.labels'),
          value: labelsToText(labels).split('\n').join(', ') || undefined,
        },
        {
          name: t('field.expires'),
          value: expiresAt && <RelativeTime time={expiresAt} />,
        },
        {
          name: t('field.created'),
          value: <RelativeTime time={deployment.createdAt} />,
        },
      ].map(fact => ({ ...fact, value: fact.value || undefined }))}
    />
  );
}
