import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Flex, Link, Skeleton, Text } from '@backstage/ui';
import {
  FailurePanel,
  Panel,
  RelativeTime,
  SimulatedBadge,
} from '@rackstage/ui';
import { cloudsInstanceCreatePermission } from '@rackstage/plugin-clouds-common';
import { useQuery } from '@tanstack/react-query';
import { cloudsKey, CloudsQueries } from '../../api/CloudsQueries';
import { useInstances } from '../../hooks/useInstances';
import { createInstancePath } from '../../routes';
import { cloudsTranslationRef } from '../../translations/ref';
import { PhaseBadge } from '../shared/PhaseBadge';
import styles from './home.module.css';

/** Rows that fit on Home; the rest is one step away. */
const mostRows = 6;

/** On Home: the newest instances that the person, or one of their groups, owns. */
export function MyInstances() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <CloudsQueries>
      <Panel
        title={t('home.resources')}
        action={
          <ButtonLink size="small" variant="tertiary" href="/clouds/instances">
            {t('home.all')}
          </ButtonLink>
        }
      >
        <Content />
      </Panel>
    </CloudsQueries>
  );
}

function Content() {
  const owners = useMyOwners();
  const { data, error, refetch } = useInstances({
    owner: owners ?? [],
    sort: '-createdAt',
  });
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data || !owners) {
    return <Skeleton width="100%" height={96} />;
  }
  const instances = data.pages[0].items.slice(0, mostRows);
  if (instances.length === 0) {
    return <NoInstances />;
  }
  return (
    <ul className={styles.list}>
      {instances.map(({ id, name, phase, account, createdAt }) => (
        <li key={id} className={styles.row}>
          <Link href={`/clouds/instances/${id}`} standalone weight="bold">
            {name}
          </Link>
          <PhaseBadge phase={phase} />
          {account.simulated && <SimulatedBadge />}
          <Text variant="body-small" color="secondary">
            <RelativeTime time={createdAt} />
          </Text>
        </li>
      ))}
    </ul>
  );
}

function NoInstances() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { allowed } = usePermission({
    permission: cloudsInstanceCreatePermission,
  });
  return (
    <Flex direction="column" align="start" gap="3">
      <Text as="p" color="secondary">
        {t('home.resourcesNone')} {allowed && t('home.resourcesHint')}
      </Text>
      {allowed && (
        <ButtonLink size="small" variant="secondary" href={createInstancePath}>
          {t('instances.create')}
        </ButtonLink>
      )}
    </Flex>
  );
}

/** The person and their groups. */
export function useMyOwners(): string[] | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: [cloudsKey, 'me'],
    queryFn: async () =>
      (await identityApi.getBackstageIdentity()).ownershipEntityRefs,
    staleTime: Infinity,
  });
  return data;
}
