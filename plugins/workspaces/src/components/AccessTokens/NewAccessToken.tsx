import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text, TextField } from '@backstage/ui';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import { FormDialog, SecretDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useSignInMutations } from '../../hooks/useAccessTokens';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { signInsTranslationRef } from '../../translations/signInsRef';
import { TokenPermissions } from './TokenPermissions';

const lifetimes = [7, 30, 90, 365];
const dayMilliseconds = 86_400_000;

/** The one that everybody shares, else the first that the person is in. */
const usualOf = (workspaces: Workspace[]) =>
  workspaces.find(({ id }) => id === 'default') ?? workspaces.at(0);

/** Asks what the token is for, and shows it once. */
export function NewAccessToken({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(signInsTranslationRef);
  const { create } = useSignInMutations();
  const { data } = useWorkspaces({ sort: 'title', limit: 500 });
  const workspaces = data?.pages.flatMap(({ items }) => items) ?? [];
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string>();
  const workspaceId = chosen ?? usualOf(workspaces)?.id;
  const [permissions, setPermissions] = useState(['clouds.*']);
  const [days, setDays] = useState(30);
  const [checked, setChecked] = useState(false);
  const noName = checked && !name.trim();
  const submit = () => {
    setChecked(true);
    if (name.trim() && permissions.length > 0 && workspaceId) {
      create.mutate({
        name: name.trim(),
        workspaceId,
        permissions,
        // A minute less: the portal's clock may be a little behind.
        expiresAt: new Date(
          Date.now() + days * dayMilliseconds - 60_000,
        ).toISOString(),
      });
    }
  };
  if (create.data) {
    return (
      <SecretDialog
        title={t('secret.title')}
        once={t('secret.once')}
        secret={create.data.token}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t('create.title')}
      submitLabel={t('create.submit')}
      error={create.error}
      isPending={create.isPending}
      width={720}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('field.name')}
        description={noName ? t('field.missing') : t('create.nameHint')}
        isInvalid={noName}
        maxLength={100}
        value={name}
        onChange={setName}
      />
      <Select
        label={t('field.workspace')}
        searchable={workspaces.length > 10}
        description={
          checked && !workspaceId ? t('create.noWorkspace') : undefined
        }
        isInvalid={checked && !workspaceId}
        options={workspaces.map(({ id, title }) => ({ id, label: title }))}
        value={workspaceId ?? null}
        onChange={key => key !== null && setChosen(String(key))}
      />
      <Select
        label={t('create.lifetime')}
        options={lifetimes.map(count => ({
          id: String(count),
          label: t('create.days', { count }),
        }))}
        value={String(days)}
        onChange={key => key !== null && setDays(Number(key))}
      />
      <TokenPermissions value={permissions} onChange={setPermissions} />
      {checked && permissions.length === 0 && (
        <Text as="p" color="danger">
          {t('create.noPermission')}
        </Text>
      )}
    </FormDialog>
  );
}
