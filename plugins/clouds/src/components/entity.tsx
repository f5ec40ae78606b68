import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Skeleton, Text } from '@backstage/ui';
import {
  ANNOTATION_ACCOUNT_ID,
  ANNOTATION_INSTANCE_ID,
} from '@rackstage/plugin-clouds-common';
import {
  FailurePanel,
  Panel,
  RelativeTime,
  SimulatedBadge,
} from '@rackstage/ui';
import { CloudsQueries } from '../api/CloudsQueries';
import { useAccount } from '../hooks/useAccounts';
import { useInstance } from '../hooks/useInstances';
import { cloudsTranslationRef } from '../translations/ref';
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
    return <Skeleton width="100%" height={200} />;
  }
  return (
    <Panel
      title={t('card.instance')}
      badges={
        <>
          <PhaseBadge phase={data.phase} />
          {data.account.simulated && <SimulatedBadge />}
          {data.observedAt && (
            <Text variant="body-small" color="secondary">
              {t('instance.observed')} <RelativeTime time={data.observedAt} />
            </Text>
          )}
        </>
      }
      action={<OpenInClouds path={`/clouds/instances/${id}`} />}
    >
      <InstanceActions instance={data} />
      <InstanceFacts instance={data} />
    </Panel>
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
    return <Skeleton width="100%" height={96} />;
  }
  return (
    <Panel
      title={t('card.account')}
      badges={
        <>
          {data.simulated && <SimulatedBadge />}
          <InventoryBadge inventory={data.inventory} />
        </>
      }
      action={<OpenInClouds path={`/clouds/accounts/${id}`} />}
    >
      <Text>{t('accounts.instanceCount', { count: data.instanceCount })}</Text>
    </Panel>
  );
}

function OpenInClouds({ path }: { path: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <ButtonLink size="small" variant="tertiary" href={path}>
      {t('card.open')}
    </ButtonLink>
  );
}
