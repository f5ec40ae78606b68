import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Flex, Tab, TabList, TabPanel, Tabs, Text } from '@backstage/ui';
import {
  Account,
  cloudsAccountUpdatePermission,
} from '@rackstage/plugin-clouds-common';
import { DetailPage, SimulatedBadge, useFormat } from '@rackstage/ui';
import { useParams, useSearchParams } from 'react-router-dom';
import { useAccount } from '../../hooks/useAccounts';
import { useInventoryRegions } from '../../hooks/useInventory';
import { cloudsTranslationRef } from '../../translations/ref';
import { Unanswered, unansweredOf } from '../InventoryPage/Unanswered';
import { InventoryBadge } from '../shared/InventoryBadge';
import { WorkspaceLink, WorkspaceLinks } from '../shared/WorkspaceLink';
import { useDriverTitle } from '../shared/useDriverTitle';
import { useReason } from '../shared/useReason';
import { AccountActions } from './AccountActions';
import styles from './AccountPage.module.css';
import { AccountSettings } from './AccountSettings';
import { Inventory } from './Inventory';
import { Prices } from './Prices';
import { Scopes } from './Scopes';

/** One cloud account: what is in it, what could not be read, its prices and settings. */
export function AccountPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useAccount(id);
  return (
    <DetailPage
      name={data?.title}
      error={error}
      listPath="/clouds/accounts"
      onRetry={() => void refetch()}
    >
      {data && <AccountDetail account={data} />}
    </DetailPage>
  );
}

function AccountDetail({ account }: { account: Account }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const driverTitle = useDriverTitle();
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const { allowed: mayUpdate } = usePermission({
    permission: cloudsAccountUpdatePermission,
    resourceRef: account.id,
  });
  return (
    <>
      <header className={styles.header}>
        <div>
          <Flex align="center" gap="3" className={styles.title}>
            <Text as="h2" variant="title-small" weight="bold">
              {account.title}
            </Text>
            {account.simulated && <SimulatedBadge />}
            <InventoryBadge inventory={account.inventory} />
          </Flex>
          <Text color="secondary">
            {driverTitle(account)} · {account.name}
            {account.description && ` · ${account.description}`}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {t('field.workspace')}: <WorkspaceLink id={account.workspaceId} />
            {account.sharedWith.length > 0 && (
              <>
                {' · '}
                {t('field.sharedWith')}:{' '}
                <WorkspaceLinks ids={account.sharedWith} />
              </>
            )}
          </Text>
        </div>
        <AccountActions account={account} />
      </header>
      <Failing account={account} />
      <Tabs
        selectedKey={params.get('tab') ?? 'inventory'}
        onSelectionChange={key =>
          setParams({ tab: String(key) }, { replace: true })
        }
      >
        <TabList>
          <Tab id="inventory">{t('inventory.tab')}</Tab>
          <Tab id="reading">{t('inventory.reading')}</Tab>
          <Tab id="prices">{t('inventory.prices')}</Tab>
          {mayUpdate && <Tab id="settings">{t('inventory.settings')}</Tab>}
        </TabList>
        <TabPanel id="inventory" className={styles.panel}>
          <Inventory account={account} />
        </TabPanel>
        <TabPanel id="reading" className={styles.panel}>
          {account.inventory.intervalSeconds !== undefined && (
            <Text as="p" color="secondary">
              {t('browse.readEvery', {
                seconds: format.number(account.inventory.intervalSeconds),
              })}
            </Text>
          )}
          <Scopes accountId={account.id} />
        </TabPanel>
        <TabPanel id="prices" className={styles.panel}>
          <Prices account={account} mayUpdate={mayUpdate} />
        </TabPanel>
        {mayUpdate && (
          <TabPanel id="settings" className={styles.panel}>
            <AccountSettings account={account} />
          </TabPanel>
        )}
      </Tabs>
    </>
  );
}

/** That nothing answers, or which regions do not, while the others do. */
function Failing({ account }: { account: Account }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reason = useReason();
  const { data: regions = [] } = useInventoryRegions({
    accountId: [account.id],
  });
  const { error, state } = account.inventory;
  if (state !== 'failing' && unansweredOf(regions).length > 0) {
    return <Unanswered regions={regions} />;
  }
  return error ? (
    <Alert
      status="warning"
      icon
      title={t('inventory.failingNow')}
      description={`${reason(error.code)}: ${error.message}`}
      className={styles.notice}
    />
  ) : null;
}
