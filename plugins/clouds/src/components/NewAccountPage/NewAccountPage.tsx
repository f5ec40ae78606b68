import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { JsonObject } from '@backstage/types';
import { Container, Select, Text, TextField } from '@backstage/ui';
import { localize } from '@rackstage/localized-text';
import {
  cloudsAccountCreatePermission,
  CredentialImport,
  Driver,
  nameLimits,
  namePattern,
} from '@rackstage/plugin-clouds-common';
import {
  FailurePanel,
  NotAllowed,
  OwnerField,
  SimulatedBadge,
  uiTranslationRef,
  useLanguage,
} from '@rackstage/ui';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAccountMutations, useDrivers } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { WorkspaceField } from '../fields/WorkspaceField';
import { SettingsForm } from '../shared/SettingsForm';
import styles from './NewAccountPage.module.css';
import { PasteDocument } from './PasteDocument';

export function NewAccountPage() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const language = useLanguage();
  const drivers = useDrivers();
  const [driverName, setDriverName] = useState<string>();
  const driver = drivers.data?.find(({ name }) => name === driverName);
  const { allowed, loading } = usePermission({
    permission: cloudsAccountCreatePermission,
  });
  if (!allowed && !loading) {
    return <NotAllowed />;
  }
  return (
    <Container>
      <BreadcrumbEntry entry={{ label: t('newAccount.title'), href: '.' }}>
        <div className={styles.form}>
          <Text as="h2" variant="title-small" weight="bold">
            {t('newAccount.title')}
          </Text>
          {drivers.error && (
            <FailurePanel
              error={drivers.error}
              onRetry={() => void drivers.refetch()}
            />
          )}
          <Select
            label={t('newAccount.driver')}
            placeholder={t('newAccount.chooseDriver')}
            options={(drivers.data ?? [])
              .filter(({ enabled }) => enabled)
              .map(item => ({
                id: item.name,
                label: localize(item, language).title,
              }))}
            value={driverName ?? null}
            onChange={key => setDriverName(String(key))}
            isRequired
            secondaryLabel={words('required')}
          />
          {driver?.simulated && (
            <div>
              <SimulatedBadge />
            </div>
          )}
          {driver && <AccountForm key={driver.name} driver={driver} />}
        </div>
      </BreadcrumbEntry>
    </Container>
  );
}

const namesOfAccounts = new RegExp(namePattern);

function AccountForm({ driver }: { driver: Driver }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const navigate = useNavigate();
  const { create } = useAccountMutations();
  const [title, setTitle] = useState('');
  const [name, setName] = useState('');
  const [owner, setOwner] = useState<string>();
  const [workspaceId, setWorkspaceId] = useState<string>();
  const [value, setValue] = useState<JsonObject>({});
  const [pasted, setPasted] = useState<
    CredentialImport & { hasCredential: boolean }
  >();
  const [tried, setTried] = useState(false);
  const nameIsValid =
    namesOfAccounts.test(name) && name.length <= nameLimits.account;
  const withCredential = !pasted?.hasCredential;
  const parts = useMemo(
    () => ({
      config: {
        schema: driver.configSchema as JsonObject,
        title: t('newAccount.settings'),
      },
      ...(withCredential && {
        credential: {
          schema: driver.credentialSchema as JsonObject,
          title: t('newAccount.credential'),
          description: t('newAccount.credentialHint'),
        },
      }),
    }),
    [driver, t, withCredential],
  );
  const submit = () => {
    setTried(true);
    if (!title || !nameIsValid || !owner) {
      return;
    }
    const { hasCredential, ...document } = pasted ?? {};
    create.mutate(
      {
        name,
        title,
        owner,
        workspaceId,
        driver: driver.name,
        ...value,
        ...(pasted && { import: document as CredentialImport }),
      },
      { onSuccess: ({ id }) => navigate(`../${id}`, { relative: 'path' }) },
    );
  };
  return (
    <>
      <TextField
        label={t('newAccount.displayTitle')}
        description={
          tried && !title
            ? t('newAccount.missing')
            : t('newAccount.displayTitleHint')
        }
        value={title}
        maxLength={100}
        isRequired
        secondaryLabel={words('required')}
        isInvalid={tried && !title}
        onChange={setTitle}
      />
      <TextField
        label={t('newAccount.name')}
        description={
          tried && !nameIsValid
            ? t('newAccount.nameInvalid')
            : t('newAccount.nameHint')
        }
        value={name}
        isRequired
        secondaryLabel={words('required')}
        isInvalid={tried && !nameIsValid}
        onChange={setName}
      />
      <OwnerField
        value={owner}
        onChange={setOwner}
        description={tried && !owner ? t('newAccount.missing') : undefined}
        isRequired
        isInvalid={tried && !owner}
      />
      <WorkspaceField value={workspaceId} onChange={setWorkspaceId} />
      {driver.importFormats.map(format => (
        <PasteDocument
          key={format}
          driver={driver.name}
          format={format}
          onChosen={(document, config) => {
            setPasted(document);
            setValue({ config });
          }}
        />
      ))}
      {pasted && (
        <Text as="p" color="secondary">
          {pasted.hasCredential
            ? t('newAccount.pasted')
            : t('newAccount.incomplete')}
        </Text>
      )}
      <SettingsForm
        parts={parts}
        value={value}
        onChange={setValue}
        onSubmit={submit}
        onInvalid={() => setTried(true)}
        submitLabel={t('newAccount.add')}
        isPending={create.isPending}
        failure={
          create.error && (
            <FailurePanel title={t('newAccount.failed')} error={create.error} />
          )
        }
      />
    </>
  );
}
