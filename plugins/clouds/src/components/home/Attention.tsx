import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Skeleton, Text } from '@backstage/ui';
import { Account, Instance } from '@rackstage/plugin-clouds-common';
import {
  FailurePanel,
  Panel,
  RelativeTime,
  SimulatedBadge,
  StateBadge,
} from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey, CloudsQueries } from '../../api/CloudsQueries';
import { useAccounts } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { InventoryBadge } from '../shared/InventoryBadge';
import { isEnding } from '../shared/isEnding';
import { PhaseBadge } from '../shared/PhaseBadge';
import styles from './home.module.css';
import { useMyOwners } from './MyInstances';

const mostRows = 20;

/** On Home: what went wrong, does not answer or ends soon. */
export function Attention() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <CloudsQueries>
      <Panel title={t('home.attention')}>
        <Content />
      </Panel>
    </CloudsQueries>
  );
}

function Content() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const owners = useMyOwners();
  const accounts = useAccounts();
  const instances = useQuery({
    queryKey: [cloudsKey, 'attention', owners],
    enabled: owners !== undefined,
    queryFn: async ({ signal }) => {
      const [broken, expiring, resources] = await Promise.all([
        api.listInstances(
          {
            owner: owners,
            phase: ['Failed', 'Missing', 'Unknown'],
            limit: mostRows,
          },
          { signal },
        ),
        api.listInstances(
          { owner: owners, sort: 'expiresAt', limit: mostRows },
          { signal },
        ),
        api.listManagedResources(
          {
            owner: owners,
            phase: ['Failed', 'Missing', 'Unknown'],
            limit: mostRows,
          },
          { signal },
        ),
      ]);
      return {
        broken: broken.items,
        expiring: expiring.items.filter(endsSoon),
        resources: resources.items,
      };
    },
  });
  const error = instances.error ?? accounts.error;
  if (error) {
    return <FailurePanel error={error} />;
  }
  if (!instances.data || !accounts.data) {
    return <Skeleton width="100%" height={64} />;
  }
  const { broken, expiring, resources } = instances.data;
  const failing = accounts.data.filter(isFailing);
  if (
    broken.length + expiring.length + resources.length + failing.length ===
    0
  ) {
    return (
      <Text as="p" color="secondary">
        {t('home.attentionNone')}
      </Text>
    );
  }
  return (
    <ul className={styles.list}>
      {broken.map(({ id, name, phase, account }) => (
        <Row
          key={id}
          path={`/clouds/instances/${id}`}
          name={name}
          isSimulated={account.simulated}
        >
          <PhaseBadge phase={phase} />
        </Row>
      ))}
      {resources.map(({ id, name, phase, account }) => (
        <Row
          key={id}
          path={`/clouds/resources/${id}`}
          name={name}
          isSimulated={account.simulated}
        >
          <PhaseBadge phase={phase} />
        </Row>
      ))}
      {failing.map(({ id, title, simulated, inventory }) => (
        <Row
          key={id}
          path={`/clouds/accounts/${id}`}
          name={title}
          isSimulated={simulated}
        >
          <InventoryBadge inventory={inventory} />
        </Row>
      ))}
      {expiring.map(({ id, name, account, expiresAt }) => (
        <Row
          key={id}
          path={`/clouds/instances/${id}`}
          name={name}
          isSimulated={account.simulated}
        >
          <StateBadge state="attention">
            {t('field.expires')} <RelativeTime time={expiresAt!} />
          </StateBadge>
        </Row>
      ))}
    </ul>
  );
}

function Row(props: {
  path: string;
  name: string;
  isSimulated: boolean;
  children: ReactNode;
}) {
  const { path, name, isSimulated, children } = props;
  return (
    <li className={styles.row}>
      <Link href={path} standalone weight="bold">
        {name}
      </Link>
      {children}
      {isSimulated && <SimulatedBadge />}
    </li>
  );
}

function endsSoon({ expiresAt, deletionProtection }: Instance): boolean {
  return expiresAt !== undefined && !deletionProtection && isEnding(expiresAt);
}

function isFailing({ inventory }: Account): boolean {
  return inventory.state === 'failing' || inventory.state === 'partial';
}
