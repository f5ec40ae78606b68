import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, SearchField, Skeleton, Text } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  cloudsDriverInstallPermission,
  Driver,
} from '@rackstage/plugin-clouds-common';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useDriverPackages } from '../../hooks/useDriverPackages';
import { useAccounts, useDrivers } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { DriverPanel } from './DriverPanel';
import { InstallDriver } from './InstallDriver';
import { RefusedPackages } from './RefusedPackages';
import styles from './DriversPage.module.css';

/** The kinds of cloud that the portal knows, what they ask for, and who uses them. */
export function DriversPage() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const { data, error, refetch } = useDrivers();
  const accounts = useAccounts();
  const packages = useDriverPackages();
  const mayInstall = usePermission({
    permission: cloudsDriverInstallPermission,
  });
  const refused = packages.data?.filter(({ state }) => state === 'refused');
  const found = data?.filter(driver => isFound(driver, search));
  return (
    <Container>
      <div className={styles.head}>
        <SearchField
          size="small"
          aria-label={t('drivers.search')}
          placeholder={t('drivers.search')}
          value={search}
          onChange={text =>
            setParams(text ? { q: text } : {}, { replace: true })
          }
          className={styles.search}
        />
        {mayInstall.allowed && <InstallDriver />}
      </div>
      <Text as="p" color="secondary" className={styles.hint}>
        {t('drivers.hint')}
      </Text>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {packages.error && <FailurePanel error={packages.error} />}
      {accounts.error && <FailurePanel error={accounts.error} />}
      {!data && !error && <Skeleton width="100%" height={240} />}
      {found?.length === 0 && (
        <EmptyState title={t(search ? 'drivers.noMatch' : 'drivers.empty')} />
      )}
      <div className={styles.list}>
        {found?.map(driver => (
          <DriverPanel
            key={driver.name}
            driver={driver}
            accounts={accounts.data?.filter(
              account => account.driver === driver.name,
            )}
            versions={(packages.data ?? []).filter(
              version =>
                version.driver === driver.name && version.state !== 'refused',
            )}
          />
        ))}
        {refused && refused.length > 0 && <RefusedPackages refused={refused} />}
      </div>
    </Container>
  );
}

function isFound(driver: Driver, search: string): boolean {
  const { name, title, 'title@ko': korean = '', package: origin } = driver;
  return [name, title, korean, origin?.name ?? '']
    .join(' ')
    .toLowerCase()
    .includes(search.trim().toLowerCase());
}
