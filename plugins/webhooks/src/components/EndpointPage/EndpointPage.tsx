import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Text } from '@backstage/ui';
import {
  Endpoint,
  webhooksEndpointUpdatePermission,
} from '@rackstage/plugin-webhooks-common';
import { DetailPage, Facts, Owner, Panel, RelativeTime } from '@rackstage/ui';
import { useParams } from 'react-router-dom';
import { useEndpoint } from '../../hooks/useEndpoints';
import { webhooksTranslationRef } from '../../translations/ref';
import { EnabledBadge } from '../shared/badges';
import { WorkspaceName } from '../shared/WorkspaceName';
import styles from '../shared/webhooks.module.css';
import { EndpointActions } from './EndpointActions';
import { ReceivedEvents } from './ReceivedEvents';

/** One endpoint: how to send to it, and what came in. */
export function EndpointPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useEndpoint(id);
  return (
    <DetailPage
      name={data?.name}
      error={error}
      listPath="/webhooks/endpoints"
      onRetry={() => void refetch()}
    >
      {data && <EndpointDetail endpoint={data} />}
    </DetailPage>
  );
}

function EndpointDetail({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { id, name, description, lastRejection, rejectedCount } = endpoint;
  const { allowed: mayUpdate } = usePermission({
    permission: webhooksEndpointUpdatePermission,
    resourceRef: id,
  });
  return (
    <>
      <header className={styles.head}>
        <div className={styles.actions}>
          <Text as="h2" variant="title-small" weight="bold">
            {name}
          </Text>
          <EnabledBadge enabled={endpoint.enabled} />
        </div>
        <EndpointActions endpoint={endpoint} mayUpdate={mayUpdate} />
      </header>
      <div className={styles.stack}>
        {lastRejection && (
          <Alert
            status="warning"
            icon
            title={t('endpoint.rejected', { count: rejectedCount })}
            description={
              <>
                {t(`rejection.${lastRejection.reason}`)}{' '}
                <RelativeTime time={lastRejection.at} />
              </>
            }
          />
        )}
        <Panel title={t('endpoint.about')}>
          {description && <Text as="p">{description}</Text>}
          <Facts
            facts={[
              {
                name: t('field.address'),
                value: <span className={styles.mono}>{endpoint.url}</span>,
              },
              {
                name: t('field.verification'),
                value: t(`verification.${endpoint.verification}`),
              },
              {
                name: t('field.template'),
                value: (
                  <EntityRefLink entityRef={endpoint.templateRef} hideIcon />
                ),
              },
              {
                name: t('field.runAs'),
                value: <Owner entityRef={endpoint.runAs} />,
              },
              {
                name: t('field.owner'),
                value: <Owner entityRef={endpoint.owner} />,
              },
              {
                name: t('field.workspace'),
                value: <WorkspaceName id={endpoint.workspaceId} />,
              },
              {
                name: t('field.maxPerMinute'),
                value: String(endpoint.maxPerMinute),
              },
            ]}
          />
        </Panel>
        <ReceivedEvents endpointId={id} mayUpdate={mayUpdate} />
      </div>
    </>
  );
}
