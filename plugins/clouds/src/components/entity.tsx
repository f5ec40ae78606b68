import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex, Skeleton, Text } from '@backstage/ui';
import {
  ANNOTATION_ACCOUNT_ID,
  ANNOTATION_INSTANCE_ID,
} from '@rackstage/plugin-clouds-common';
import { FailurePanel, RelativeTime, SimulatedBadge } from '@rackstage/ui';
import { CloudsQueries } from '../api/CloudsQueries';
import { useAccount } from '../hooks/useAccounts';
import { useInstance } from '../hooks/useInstances';
import { cloudsTranslationRef } from '../translations/ref';
import styles from './entity.module.css';
import { InstanceFacts } from './InstancePage/InstanceFacts';
import { InstanceActions } from './shared/InstanceActions';
import { InventoryBadge } from './shared/InventoryBadge';
import { PhaseBadge } from './shared/PhaseBadge';

/** On the entity page of an instance or its volume: how it is, and what can be done. */
export function InstanceEntityCard() {
  const { entity } = useEntity();
  const id = entity.metadata.annotations?.[ANNOTATION_INSTANCE_ID];
  return id ? (
    <CloudsQueries>
      <InstanceContent id={id} />
    </CloudsQueries>
  ) : null;
}

function InstanceContent({ id }: { id: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { data, error, refetch } = useInstance(id);
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton height={200} />;
  }
  return (
    <section className={styles.card}>
      <Flex align="center" gap="3" className={styles.head}>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('card.instance')}
        </Text>
        <PhaseBadge phase={data.phase} />
        {data.account.simulated && <SimulatedBadge />}
        {data.observedAt && (
          <Text variant="body-small" color="secondary">
            {t('instance.observed')} <RelativeTime time={data.observedAt} />
          </Text>
        )}
        <ButtonLink
          size="small"
          variant="tertiary"
          href={`/clouds/instances/${id}`}
        >
          {t('card.open')}
        </ButtonLink>
      </Flex>
      <InstanceActions instance={data} />
      <InstanceFacts instance={data} />
    </section>
  );
}

/** On the entity page of a cloud account: whether it answers. */
export function AccountEntityCard() {
  const { entity } = useEntity();
  const id = entity.metadata.annotations?.[ANNOTATION_ACCOUNT_ID];
  return id ? (
    <CloudsQueries>
      <AccountContent id={id} />
    </CloudsQueries>
  ) : null;
}

function AccountContent({ id }: { id: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { data, error, refetch } = useAccount(id);
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton height={96} />;
  }
  return (
    <section className={styles.card}>
      <Flex align="center" gap="3" className={styles.head}>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('card.account')}
        </Text>
        {data.simulated && <SimulatedBadge />}
        <InventoryBadge inventory={data.inventory} />
        <ButtonLink
          size="small"
          variant="tertiary"
          href={`/clouds/accounts/${id}`}
        >
          {t('card.open')}
        </ButtonLink>
      </Flex>
      <Text>{t('accounts.instanceCount', { count: data.instanceCount })}</Text>
    </section>
  );
}
