import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Button, Flex, Text, TextField } from '@backstage/ui';
import { Account, Driver } from '@rackstage/plugin-clouds-common';
import { FailurePanel } from '@rackstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { useAccountMutations } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { SettingsForm } from '../shared/SettingsForm';
import styles from './AccountPage.module.css';

const roleNames = /^[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** Credentials with which is done what people with a role ask for. */
export function RoleCredentials(props: { account: Account; driver: Driver }) {
  const { account, driver } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const { setRoleCredential, removeRoleCredential } = useAccountMutations();
  const [role, setRole] = useState('developer');
  const [value, setValue] = useState<JsonObject>({});
  const parts = useMemo(
    () => ({
      credential: {
        schema: driver.credentialSchema as JsonObject,
        title: t('newAccount.credential'),
        description: t('newAccount.credentialHint'),
      },
    }),
    [driver, t],
  );
  const isValid = roleNames.test(role);
  const save = () => {
    if (isValid) {
      setRoleCredential.mutate(
        { id: account.id, role, credential: value.credential as JsonObject },
        {
          onSuccess: () => {
            setValue({});
            toastApi.post({
              title: t('instance.changed'),
              status: 'success',
              timeout: 4000,
            });
          },
        },
      );
    }
  };
  const failure = setRoleCredential.error ?? removeRoleCredential.error;
  return (
    <section className={styles.form} aria-label={t('roleCredentials.title')}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('roleCredentials.title')}
      </Text>
      <Text as="p" color="secondary">
        {t('roleCredentials.hint')}
      </Text>
      {account.credentialRoles.map(name => (
        <Flex key={name} align="center" gap="2">
          <Text>{name}</Text>
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('roleCredentials.remove', { role: name })}
            iconStart={<RiCloseLine />}
            isPending={removeRoleCredential.isPending}
            onPress={() =>
              removeRoleCredential.mutate({ id: account.id, role: name })
            }
          />
        </Flex>
      ))}
      <TextField
        label={t('roleCredentials.role')}
        description={t('roleCredentials.roleHint')}
        value={role}
        isInvalid={!isValid}
        onChange={setRole}
      />
      <SettingsForm
        parts={parts}
        value={value}
        onChange={setValue}
        onSubmit={save}
        submitLabel={t('newAccount.saveSettings')}
        isPending={setRoleCredential.isPending}
        failure={failure && <FailurePanel error={failure} />}
      />
    </section>
  );
}
