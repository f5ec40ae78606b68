import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, Text } from '@backstage/ui';
import { Account, Instance } from '@rackstage/plugin-clouds-common';
import { FailurePanel, Panel, RelativeTime, StateBadge } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey, CloudsQueries } from '../../api/CloudsQueries';
import { useAccounts } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './home.module.css';
import { useMyOwners } from './MyInstances';

/** Milliseconds before its end at which an instance is worth a word. */
const soon = 3 * 86_400_000;

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
      const [broken, expiring] = await Promise.all([
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
      ]);
      return {
        broken: broken.items,
        expiring: expiring.items.filter(endsSoon),
      };
    },
  });
  const error = instances.error ?? accounts.error;
  if (error) {
    return <FailurePanel error={error} />;
  }
  if (!instances.data || !accounts.data) {
    return <Skeleton height={64} />;
  }
  const { broken, expiring } = instances.data;
  const failing = accounts.data.filter(isFailing);
  if (broken.length + expiring.length + failing.length === 0) {
    return (
      <Text as="p" color="secondary">
        {t('home.attentionNone')}
      </Text>
    );
  }
  return (
    <ul className={styles.list}>
      {broken.map(({ id, name, phase }) => (
        <li key={id} className={styles.row}>
          <Link to={`/clouds/instances/${id}`}>{name}</Link>
          <StateBadge state={phase === 'Failed' ? 'failed' : 'attention'}>
            {t(`phase.${phase}`)}
          </StateBadge>
        </li>
      ))}
      {failing.map(({ id, title, inventory }) => (
        <li key={id} className={styles.row}>
          <Link to={`/clouds/accounts/${id}`}>{title}</Link>
          <StateBadge state="failed" title={inventory.error?.message}>
            {t(`inventory.state.${inventory.state}`)}
          </StateBadge>
        </li>
      ))}
      {expiring.map(({ id, name, expiresAt }) => (
        <li key={id} className={styles.row}>
          <Link to={`/clouds/instances/${id}`}>{name}</Link>
          <StateBadge state="attention">
            {t('field.expires')} <RelativeTime time={expiresAt!} />
          </StateBadge>
        </li>
      ))}
    </ul>
  );
}

function endsSoon({ expiresAt, deletionProtection }: Instance): boolean {
  return (
    expiresAt !== undefined &&
    !deletionProtection &&
    Date.parse(expiresAt) - Date.now() < soon
  );
}

function isFailing({ inventory }: Account): boolean {
  return inventory.state === 'failing' || inventory.state === 'partial';
}
