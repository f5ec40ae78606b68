import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import { useState } from 'react';
import { useSignInMutations } from '../../hooks/useAccessTokens';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { signInsTranslationRef } from '../../translations/signInsRef';
import { FormDialog } from '../shared/FormDialog';
import { SecretDialog } from './SecretDialog';

const lifetimes = [7, 30, 90, 365];
const dayMilliseconds = 86_400_000;

const linesOf = (text: string) =>
  text
    .split(/[\s,]+/)
    .map(line => line.trim())
    .filter(Boolean);

/** Asks what the token is for, and shows it once. */
export function NewAccessToken({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(signInsTranslationRef);
  const { create } = useSignInMutations();
  const { data } = useWorkspaces({ sort: 'title' });
  const workspaces = data?.pages.flatMap(({ items }) => items) ?? [];
  const [name, setName] = useState('');
  const [workspaceId, setWorkspaceId] = useState('default');
  const [permissions, setPermissions] = useState('clouds.*');
  const [days, setDays] = useState(30);
  const [checked, setChecked] = useState(false);
  const missing = (text: string) => checked && !text.trim();
  const submit = () => {
    setChecked(true);
    if (name.trim() && permissions.trim()) {
      create.mutate({
        name: name.trim(),
        workspaceId,
        permissions: linesOf(permissions),
        // A minute less: the portal's clock may be a little behind.
        expiresAt: new Date(
          Date.now() + days * dayMilliseconds - 60_000,
        ).toISOString(),
      });
    }
  };
  if (create.data) {
    return <SecretDialog secret={create.data.token} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={t('create.title')}
      submitLabel={t('create.submit')}
      error={create.error}
      isPending={create.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('field.name')}
        description={missing(name) ? t('field.missing') : t('create.nameHint')}
        isInvalid={missing(name)}
        maxLength={100}
        value={name}
        onChange={setName}
      />
      <Select
        label={t('field.workspace')}
        options={workspaces.map(({ id, title }) => ({
          value: id,
          label: title,
        }))}
        value={workspaceId}
        onChange={key => key !== null && setWorkspaceId(String(key))}
      />
      <TextAreaField
        label={t('field.permissions')}
        description={
          missing(permissions)
            ? t('field.missing')
            : t('create.permissionsHint')
        }
        isInvalid={missing(permissions)}
        value={permissions}
        onChange={setPermissions}
      />
      <Select
        label={t('create.lifetime')}
        options={lifetimes.map(count => ({
          value: String(count),
          label: t('create.days', { count }),
        }))}
        value={String(days)}
        onChange={key => key !== null && setDays(Number(key))}
      />
    </FormDialog>
  );
}
