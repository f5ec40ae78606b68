import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Box,
  ButtonLink,
  Container,
  Link,
  Skeleton,
  Text,
} from '@backstage/ui';
import {
  Subscription,
  webhooksSubscriptionCreatePermission,
} from '@rackstage/plugin-webhooks-common';
import { EmptyState, FailurePanel, Owner } from '@rackstage/ui';
import { RiAddLine, RiWebhookLine } from '@remixicon/react';
import { useSubscriptions } from '../../hooks/useSubscriptions';
import { webhooksTranslationRef } from '../../translations/ref';
import { SubscriptionBadge } from '../shared/badges';
import { useListFilter } from '../../hooks/useListFilter';
import { ListFilter } from '../shared/ListFilter';
import { WorkspaceName } from '../shared/WorkspaceName';
import styles from '../shared/webhooks.module.css';

export function SubscriptionsPage() {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const filter = useListFilter();
  const { data, error, refetch } = useSubscriptions(filter.value);
  return (
    <Container>
      <div className={styles.head}>
        <ListFilter filter={filter} searchLabel={t('subscriptions.search')} />
        <AddButton />
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={160} />}
      {data?.length === 0 &&
        (filter.isSet ? (
          <EmptyState title={t('subscriptions.noMatch')} />
        ) : (
          <EmptyState
            icon={<RiWebhookLine />}
            title={t('subscriptions.empty')}
            description={t('subscriptions.emptyHint')}
          />
        ))}
      <ul className={styles.grid}>
        {data?.map(subscription => (
          <SubscriptionCard key={subscription.id} subscription={subscription} />
        ))}
      </ul>
    </Container>
  );
}

function AddButton() {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { allowed } = usePermission({
    permission: webhooksSubscriptionCreatePermission,
  });
  return allowed ? (
    <ButtonLink
      href="/webhooks/subscriptions/new"
      size="small"
      variant="primary"
      iconStart={<RiAddLine />}
    >
      {t('subscriptions.add')}
    </ButtonLink>
  ) : null;
}

function SubscriptionCard(props: { subscription: Subscription }) {
  const {
    id,
    name,
    url,
    eventTypes,
    owner,
    workspaceId,
    pendingCount,
    failedCount,
  } = props.subscription;
  const { t } = useTranslationRef(webhooksTranslationRef);
  return (
    <Box as="li" bg="neutral" className={styles.card}>
      <div className={styles.cardFoot}>
        <Link
          href={`/webhooks/subscriptions/${id}`}
          standalone
          weight="bold"
          variant="body-large"
        >
          {name}
        </Link>
        <SubscriptionBadge subscription={props.subscription} />
      </div>
      <Text className={styles.mono}>{url}</Text>
      <Text variant="body-small" color="secondary" className={styles.mono}>
        {eventTypes.join(', ')}
      </Text>
      <div className={styles.cardFoot}>
        <Text variant="body-small">
          {t('subscriptions.counts', {
            pending: String(pendingCount),
            failed: String(failedCount),
          })}
        </Text>
        <Text variant="body-small">
          <WorkspaceName id={workspaceId} /> · <Owner entityRef={owner} />
        </Text>
      </div>
    </Box>
  );
}
