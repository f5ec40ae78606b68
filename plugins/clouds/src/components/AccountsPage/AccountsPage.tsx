import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Box,
  ButtonLink,
  Container,
  Flex,
  Link,
  SearchField,
  Skeleton,
  Text,
} from '@backstage/ui';
import {
  Account,
  cloudsAccountCreatePermission,
} from '@rackstage/plugin-clouds-common';
import { EmptyState, FailurePanel, Owner, SimulatedBadge } from '@rackstage/ui';
import { RiAddLine, RiCloudLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { useAccounts } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { InventoryBadge } from '../shared/InventoryBadge';
import { WorkspaceLink } from '../shared/WorkspaceLink';
import { useDriverTitle } from '../shared/useDriverTitle';
import styles from './AccountsPage.module.css';

export function AccountsPage() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const { data, error, refetch } = useAccounts(search);
  return (
    <Container>
      <Flex justify="between" align="center" className={styles.head}>
        <SearchField
          size="small"
          aria-label={t('accounts.search')}
          placeholder={t('accounts.search')}
          value={search}
          onChange={text =>
            setParams(text ? { q: text } : {}, { replace: true })
          }
          className={styles.search}
        />
        <AddButton />
      </Flex>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={160} />}
      {data?.length === 0 &&
        (search ? (
          <EmptyState title={t('accounts.noMatch')} />
        ) : (
          <EmptyState
            icon={<RiCloudLine />}
            title={t('accounts.empty')}
            description={t('accounts.emptyHint')}
            action={<AddButton />}
          />
        ))}
      <ul className={styles.grid}>
        {data?.map(account => (
          <AccountCard key={account.id} account={account} />
        ))}
      </ul>
    </Container>
  );
}

function AddButton() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { allowed } = usePermission({
    permission: cloudsAccountCreatePermission,
  });
  return allowed ? (
    <ButtonLink
      href="/clouds/accounts/new"
      size="small"
      variant="primary"
      iconStart={<RiAddLine />}
    >
      {t('accounts.add')}
    </ButtonLink>
  ) : null;
}

function AccountCard({ account }: { account: Account }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const driverTitle = useDriverTitle();
  return (
    <Box as="li" bg="neutral" className={styles.card}>
      <Flex justify="between" align="start" gap="2">
        <Link
          href={`/clouds/accounts/${account.id}`}
          standalone
          weight="bold"
          variant="body-large"
        >
          {account.title}
        </Link>
        {account.simulated && <SimulatedBadge />}
      </Flex>
      <Text variant="body-small" color="secondary">
        {driverTitle(account)} · {account.name}
      </Text>
      {account.description && <Text as="p">{account.description}</Text>}
      <InventoryBadge inventory={account.inventory} />
      <Flex justify="between" gap="2" className={styles.foot}>
        <Text variant="body-small">
          {t('accounts.instanceCount', { count: account.instanceCount })}
        </Text>
        <Text variant="body-small">
          <WorkspaceLink id={account.workspaceId} /> ·{' '}
          <Owner entityRef={account.owner} />
        </Text>
      </Flex>
    </Box>
  );
}
