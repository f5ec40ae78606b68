import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Box,
  ButtonLink,
  Container,
  Link,
  SearchField,
  Skeleton,
  Text,
} from '@backstage/ui';
import {
  Subscription,
  webhooksSubscriptionCreatePermission,
} from '@rackstage/plugin-webhooks-common';
import { EmptyState, FailurePanel, Owner } from '@rackstage/ui';
import { RiAddLine, RiWebhookLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { useSubscriptions } from '../../hooks/useSubscriptions';
import { webhooksTranslationRef } from '../../translations/ref';
import { SubscriptionBadge } from '../shared/badges';
import styles from '../shared/webhooks.module.css';

export function SubscriptionsPage() {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const { data, error, refetch } = useSubscriptions(search);
  return (
    <Container>
      <div className={styles.head}>
        <SearchField
          size="small"
          aria-label={t('subscriptions.search')}
          placeholder={t('subscriptions.search')}
          value={search}
          onChange={text =>
            setParams(text ? { q: text } : {}, { replace: true })
          }
          className={styles.search}
        />
        <AddButton />
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={160} />}
      {data?.length === 0 &&
        (search ? (
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
  const { id, name, url, eventTypes, owner, pendingCount, failedCount } =
    props.subscription;
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
          <Owner entityRef={owner} />
        </Text>
      </div>
    </Box>
  );
}
