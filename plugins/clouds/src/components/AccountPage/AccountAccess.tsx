import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Button,
  Checkbox,
  NumberField,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  AccountAccess as Access,
  AccountAccessChange,
} from '@rackstage/plugin-clouds-common';
import { CopyButton, FailurePanel } from '@rackstage/ui';
import { useState } from 'react';
import { useAccountAccess, useSetAccountAccess } from '../../hooks/useReaching';
import { cloudsTranslationRef } from '../../translations/ref';
import { AccessRows } from './AccessRows';
import styles from './AccountPage.module.css';

/** With what the portal signs in to the machines of an account, and on which way. */
export function AccountAccess({ accountId }: { accountId: string }) {
  const { data, error } = useAccountAccess(accountId);
  return (
    <>
      {error && <FailurePanel error={error} />}
      {data && (
        <AccessForm key={data.revision} accountId={accountId} access={data} />
      )}
    </>
  );
}

type Bastion = AccountAccessChange['bastions'][number];
type Endpoint = AccountAccessChange['endpoints'][number];

function AccessForm(props: { accountId: string; access: Access }) {
  const { accountId, access } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const save = useSetAccountAccess(accountId);
  const [port, setPort] = useState(access.port);
  const [direct, setDirect] = useState(access.direct);
  const [user, setUser] = useState(access.login?.user ?? '');
  const [privateKey, setPrivateKey] = useState('');
  const [bastions, setBastions] = useState<Bastion[]>(
    access.bastions.map(({ hasKey: _, ...bastion }) => bastion),
  );
  const [endpoints, setEndpoints] = useState<Endpoint[]>(access.endpoints);
  const submit = () =>
    save.mutate(
      {
        port,
        direct,
        login:
          user === '' ? null : { user, privateKey: privateKey || undefined },
        bastions: bastions.map(dropEmpty),
        endpoints,
        revision: access.revision,
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
    <section className={styles.form} aria-label={t('access.title')}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('access.title')}
      </Text>
      <Text as="p" color="secondary">
        {t('access.hint')}
      </Text>
      {access.publicKey && (
        <div>
          <Text weight="bold">{t('access.publicKey')}</Text>
          <CopyButton text={access.publicKey} what={t('access.publicKey')} />
          <Text as="p" variant="body-small" color="secondary">
            {t('access.publicKeyHint')}
          </Text>
        </div>
      )}
      <NumberField
        label={t('access.port')}
        minValue={1}
        maxValue={65535}
        value={port}
        onChange={setPort}
      />
      <Checkbox isSelected={direct} onChange={setDirect}>
        {t('access.direct')}
      </Checkbox>
      <TextField
        label={t('access.login')}
        description={t('access.loginHint')}
        value={user}
        onChange={setUser}
      />
      {user !== '' && (
        <TextAreaField
          label={t('access.loginKey')}
          description={t(
            access.login?.hasKey ? 'access.keyThere' : 'access.keyNone',
          )}
          rows={4}
          value={privateKey}
          onChange={setPrivateKey}
        />
      )}
      <AccessRows
        title={t('access.bastions')}
        hint={t('access.bastionsHint')}
        rows={bastions}
        nameOf={({ id }) => id}
        accountId={accountId}
        noInstance={t('access.atAddress')}
        fieldsOf={({ instanceId }) => [
          'id',
          'instanceId',
          // Of an instance they are known.
          ...(instanceId ? [] : (['host', 'port', 'user'] as const)),
          'region',
          'network',
          ...(instanceId ? [] : (['privateKey'] as const)),
        ]}
        empty={{ id: '', host: '', port: 22 }}
        onChange={setBastions}
      />
      <AccessRows
        title={t('access.endpoints')}
        rows={endpoints}
        nameOf={({ host }) => host}
        accountId={accountId}
        fieldsOf={() => ['instanceId', 'host', 'port']}
        empty={{ instanceId: '', host: '', port: 22 }}
        onChange={setEndpoints}
      />
      {save.error && <FailurePanel error={save.error} />}
      <Button
        variant="primary"
        size="small"
        isPending={save.isPending}
        onPress={submit}
      >
        {t('access.save')}
      </Button>
    </section>
  );
}

/** What was left empty is not said, nor what is known of an instance. */
function dropEmpty(bastion: Bastion): Bastion {
  const { host, port, user, privateKey, ...scope } = bastion;
  const said = bastion.instanceId
    ? scope
    : { ...scope, host, port, user, privateKey };
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== ''),
  ) as Bastion;
}
