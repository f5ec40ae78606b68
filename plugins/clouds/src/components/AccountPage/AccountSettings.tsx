import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Alert, Text } from '@backstage/ui';
import { Account, Driver } from '@rackstage/plugin-clouds-common';
import { FailurePanel } from '@rackstage/ui';
import { useMemo, useState } from 'react';
import { useAccountMutations, useDrivers } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { SettingsForm } from '../shared/SettingsForm';
import { AccountAccess } from './AccountAccess';
import { AccountAbout } from './AccountAbout';
import { RoleCredentials } from './RoleCredentials';
import styles from './AccountPage.module.css';

/** Changes what is told about the account, and how the cloud is reached. */
export function AccountSettings({ account }: { account: Account }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { data: drivers } = useDrivers();
  const driver = drivers?.find(({ name }) => name === account.driver);
  return (
    <div key={account.revision} className={styles.settings}>
      {account.declared ? (
        <Alert
          status="info"
          icon
          title={t('accounts.declared')}
          description={t('accounts.declaredHint')}
        />
      ) : (
        <>
          <AccountAbout account={account} />
          {driver && <Connection account={account} driver={driver} />}
        </>
      )}
      {driver && <RoleCredentials account={account} driver={driver} />}
      <AccountAccess accountId={account.id} />
    </div>
  );
}

/** The credential has to be given again, as the settings decide where it is sent. */
function Connection(props: { account: Account; driver: Driver }) {
  const { account, driver } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const { update } = useAccountMutations();
  const [value, setValue] = useState<JsonObject>({
    config: account.config as JsonObject,
  });
  const parts = useMemo(
    () => ({
      config: {
        schema: driver.configSchema as JsonObject,
        title: t('newAccount.settings'),
      },
      credential: {
        schema: driver.credentialSchema as JsonObject,
        title: t('newAccount.credential'),
        description: t('newAccount.credentialHint'),
      },
    }),
    [driver, t],
  );
  const save = () =>
    update.mutate(
      {
        id: account.id,
        change: { ...value, revision: account.revision },
      },
      {
        onSuccess: () =>
          toastApi.post({
            title: t('instance.changed'),
            status: 'success',
            timeout: 4000,
          }),
      },
    );
  return (
    <div className={styles.form}>
      <Text as="p" color="secondary">
        {t('newAccount.credentialAgain')}
      </Text>
      <SettingsForm
        parts={parts}
        value={value}
        onChange={setValue}
        onSubmit={save}
        submitLabel={t('newAccount.saveSettings')}
        isPending={update.isPending}
        failure={update.error && <FailurePanel error={update.error} />}
      />
    </div>
  );
}
