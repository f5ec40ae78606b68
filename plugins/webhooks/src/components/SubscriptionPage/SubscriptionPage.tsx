import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Text } from '@backstage/ui';
import {
  Subscription,
  webhooksSubscriptionUpdatePermission,
} from '@rackstage/plugin-webhooks-common';
import { DetailPage, Facts, Owner, Panel, RelativeTime } from '@rackstage/ui';
import { useParams } from 'react-router-dom';
import { useSubscription } from '../../hooks/useSubscriptions';
import { webhooksTranslationRef } from '../../translations/ref';
import { SubscriptionBadge } from '../shared/badges';
import { WorkspaceName } from '../shared/WorkspaceName';
import styles from '../shared/webhooks.module.css';
import { Deliveries } from './Deliveries';
import { SubscriptionActions } from './SubscriptionActions';

/** One subscription: how it is, and what was sent. */
export function SubscriptionPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useSubscription(id);
  return (
    <DetailPage
      name={data?.name}
      error={error}
      listPath="/webhooks/subscriptions"
      onRetry={() => void refetch()}
    >
      {data && <SubscriptionDetail subscription={data} />}
    </DetailPage>
  );
}

function SubscriptionDetail({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { id, name, description, disabledReason, failingSince } = subscription;
  const { allowed: mayUpdate } = usePermission({
    permission: webhooksSubscriptionUpdatePermission,
    resourceRef: id,
  });
  return (
    <>
      <header className={styles.head}>
        <div className={styles.actions}>
          <Text as="h2" variant="title-small" weight="bold">
            {name}
          </Text>
          <SubscriptionBadge subscription={subscription} />
        </div>
        <SubscriptionActions
          subscription={subscription}
          mayUpdate={mayUpdate}
        />
      </header>
      <div className={styles.stack}>
        {disabledReason && disabledReason !== 'person' && (
          <Alert
            status="danger"
            icon
            title={t(`disabled.${disabledReason}`)}
            description={t(`disabled.${disabledReason}Hint`)}
          />
        )}
        {subscription.enabled && failingSince && (
          <Alert
            status="warning"
            icon
            title={t('state.failing')}
            description={t('state.failingHint')}
          />
        )}
        <Panel title={t('subscription.about')}>
          {description && <Text as="p">{description}</Text>}
          <SubscriptionFacts subscription={subscription} />
        </Panel>
        <Deliveries subscriptionId={id} mayUpdate={mayUpdate} />
      </div>
    </>
  );
}

function SubscriptionFacts({ subscription }: { subscription: Subscription }) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const {
    url,
    eventTypes,
    owner,
    scope,
    filter,
    secrets,
    headerNames,
    workspaceId,
  } = subscription;
  const mono = (text: string) => <span className={styles.mono}>{text}</span>;
  const expiring = secrets.find(({ expiresAt }) => expiresAt);
  return (
    <Facts
      facts={[
        { name: t('field.url'), value: mono(url) },
        { name: t('eventTypes.title'), value: mono(eventTypes.join(', ')) },
        { name: t('field.owner'), value: <Owner entityRef={owner} /> },
        {
          name: t('field.workspace'),
          value: <WorkspaceName id={workspaceId} />,
        },
        { name: t('field.scope'), value: t(`scope.${scope}`) },
        {
          name: t('filter.title'),
          value:
            filter.length > 0 &&
            mono(
              filter
                .map(({ pointer, operator, values }) =>
                  [pointer, t(`filter.${operator}`), values.join(', ')].join(
                    ' ',
                  ),
                )
                .join('; '),
            ),
        },
        {
          name: t('headers.title'),
          value: headerNames.length > 0 && mono(headerNames.join(', ')),
        },
        {
          name: t('secret.since'),
          value: secrets[0] && <RelativeTime time={secrets[0].createdAt} />,
        },
        {
          name: t('secret.previousUntil'),
          value: expiring?.expiresAt && (
            <RelativeTime time={expiring.expiresAt} />
          ),
        },
        {
          name: t('subscription.lastDelivered'),
          value: subscription.lastDeliveredAt ? (
            <RelativeTime time={subscription.lastDeliveredAt} />
          ) : (
            t('subscription.never')
          ),
        },
        {
          name: t('field.tls'),
          value: subscription.verifyTls
            ? undefined
            : t('subscription.tlsNotVerified'),
        },
      ].map(fact => ({ ...fact, value: fact.value || undefined }))}
    />
  );
}
