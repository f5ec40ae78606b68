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
  Endpoint,
  webhooksEndpointCreatePermission,
} from '@rackstage/plugin-webhooks-common';
import { EmptyState, FailurePanel, Owner, RelativeTime } from '@rackstage/ui';
import { RiAddLine, RiInboxArchiveLine } from '@remixicon/react';
import { useEndpoints } from '../../hooks/useEndpoints';
import { webhooksTranslationRef } from '../../translations/ref';
import { EnabledBadge } from '../shared/badges';
import { useListFilter } from '../../hooks/useListFilter';
import { ListFilter } from '../shared/ListFilter';
import { WorkspaceName } from '../shared/WorkspaceName';
import styles from '../shared/webhooks.module.css';

export function EndpointsPage() {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const filter = useListFilter();
  const { data, error, refetch } = useEndpoints(filter.value);
  const { allowed: mayAdd } = usePermission({
    permission: webhooksEndpointCreatePermission,
  });
  return (
    <Container>
      <div className={styles.head}>
        <ListFilter filter={filter} searchLabel={t('endpoints.search')} />
        {mayAdd && (
          <ButtonLink
            href="/webhooks/endpoints/new"
            size="small"
            variant="primary"
            iconStart={<RiAddLine />}
          >
            {t('endpoints.add')}
          </ButtonLink>
        )}
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={160} />}
      {data?.length === 0 &&
        (filter.isSet ? (
          <EmptyState title={t('endpoints.noMatch')} />
        ) : (
          <EmptyState
            icon={<RiInboxArchiveLine />}
            title={t('endpoints.empty')}
            description={t('endpoints.emptyHint')}
          />
        ))}
      <ul className={styles.grid}>
        {data?.map(endpoint => (
          <EndpointCard key={endpoint.id} endpoint={endpoint} />
        ))}
      </ul>
    </Container>
  );
}

function EndpointCard({ endpoint }: { endpoint: Endpoint }) {
  const { id, name, enabled, owner, templateRef, verification, workspaceId } =
    endpoint;
  const { t } = useTranslationRef(webhooksTranslationRef);
  return (
    <Box as="li" bg="neutral" className={styles.card}>
      <div className={styles.cardFoot}>
        <Link
          href={`/webhooks/endpoints/${id}`}
          standalone
          weight="bold"
          variant="body-large"
        >
          {name}
        </Link>
        <EnabledBadge enabled={enabled} />
      </div>
      <Text className={styles.mono}>{templateRef}</Text>
      <Text variant="body-small" color="secondary">
        {t(`verification.${verification}`)}
      </Text>
      <div className={styles.cardFoot}>
        <Text variant="body-small">
          {endpoint.lastReceivedAt ? (
            <RelativeTime time={endpoint.lastReceivedAt} />
          ) : (
            t('endpoints.nothingYet')
          )}
        </Text>
        <Text variant="body-small">
          <WorkspaceName id={workspaceId} /> · <Owner entityRef={owner} />
        </Text>
      </div>
    </Box>
  );
}
