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
  Endpoint,
  webhooksEndpointCreatePermission,
} from '@rackstage/plugin-webhooks-common';
import { EmptyState, FailurePanel, Owner, RelativeTime } from '@rackstage/ui';
import { RiAddLine, RiInboxArchiveLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { useEndpoints } from '../../hooks/useEndpoints';
import { webhooksTranslationRef } from '../../translations/ref';
import { EnabledBadge } from '../shared/badges';
import styles from '../shared/webhooks.module.css';

export function EndpointsPage() {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const { data, error, refetch } = useEndpoints(search);
  const { allowed: mayAdd } = usePermission({
    permission: webhooksEndpointCreatePermission,
  });
  return (
    <Container>
      <div className={styles.head}>
        <SearchField
          size="small"
          aria-label={t('endpoints.search')}
          placeholder={t('endpoints.search')}
          value={search}
          onChange={text =>
            setParams(text ? { q: text } : {}, { replace: true })
          }
          className={styles.search}
        />
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
        (search ? (
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
  const { id, name, enabled, owner, templateRef, verification } = endpoint;
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
          <Owner entityRef={owner} />
        </Text>
      </div>
    </Box>
  );
}
