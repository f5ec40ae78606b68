import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, TextAreaField, TextField } from '@backstage/ui';
import { Account } from '@rackstage/plugin-clouds-common';
import { FailurePanel, OwnerField, uiTranslationRef } from '@rackstage/ui';
import { FormEvent, useState } from 'react';
import { useAccountMutations } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { WorkspaceField } from '../fields/WorkspaceField';
import styles from './AccountPage.module.css';

/** What people read about an account and who answers for it; needs no credential. */
export function AccountAbout({ account }: { account: Account }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const toastApi = useApi(toastApiRef);
  const { update } = useAccountMutations();
  const [title, setTitle] = useState(account.title);
  const [description, setDescription] = useState(account.description ?? '');
  const [owner, setOwner] = useState(account.owner);
  const [workspaceId, setWorkspaceId] = useState(account.workspaceId);
  const { hasOwnInterval, intervalSeconds } = account.inventory;
  const before = hasOwnInterval ? String(intervalSeconds) : '';
  const [interval, setInterval] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    update.mutate(
      {
        id: account.id,
        change: {
          title,
          description,
          owner,
          ...(interval !== before && {
            inventoryIntervalSeconds: interval === '' ? null : Number(interval),
          }),
          ...(workspaceId !== account.workspaceId && { workspaceId }),
          revision: account.revision,
        },
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
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextField
        label={t('newAccount.displayTitle')}
        value={title}
        maxLength={100}
        isRequired
        secondaryLabel={words('required')}
        onChange={setTitle}
      />
      <TextAreaField
        label={t('field.description')}
        value={description}
        maxLength={1000}
        rows={3}
        onChange={setDescription}
      />
      <OwnerField value={owner} onChange={setOwner} isRequired />
      <WorkspaceField
        value={workspaceId}
        onChange={setWorkspaceId}
        keepsValue
      />
      <TextField
        label={t('browse.interval')}
        description={t(
          isInterval(interval)
            ? 'browse.intervalHint'
            : 'browse.intervalInvalid',
        )}
        value={interval}
        inputMode="numeric"
        isInvalid={!isInterval(interval)}
        onChange={setInterval}
      />
      {update.error && <FailurePanel error={update.error} />}
      <div>
        <Button
          type="submit"
          variant="primary"
          isDisabled={title.trim() === '' || !isInterval(interval)}
          isPending={update.isPending}
        >
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}

/** As the API takes it; nothing leaves it to the configuration. */
const isInterval = (text: string) =>
  text === '' ||
  (/^\d{2,5}$/.test(text) && Number(text) >= 30 && Number(text) <= 86400);
