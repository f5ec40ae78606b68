import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import {
  accessNamePattern,
  environments,
  WorkspaceEnvironment,
} from '@rackstage/plugin-workspaces-common';
import { FormDialog, OwnerField, uiTranslationRef } from '@rackstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWorkspaceMutations } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';

const isId = (id: string) => new RegExp(accessNamePattern).test(id);

/** Of a title, as far as it is in Latin letters. */
const idOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 63);

export function NewWorkspaceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const navigate = useNavigate();
  const { create } = useWorkspaceMutations();
  const [title, setTitle] = useState('');
  const [ownId, setOwnId] = useState<string>();
  const [environment, setEnvironment] =
    useState<WorkspaceEnvironment>('sandbox');
  const [description, setDescription] = useState('');
  const [owner, setOwner] = useState<string>();
  const [checked, setChecked] = useState(false);
  const id = ownId ?? idOf(title);
  const submit = () => {
    setChecked(true);
    if (title.trim() && isId(id)) {
      create.mutate(
        {
          id,
          title: title.trim(),
          environment,
          description: description.trim() || undefined,
          owner,
        },
        { onSuccess: made => navigate(`/workspaces/${made.id}`) },
      );
    }
  };
  const noTitle = checked && !title.trim();
  const badId = checked && !isId(id);
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
        label={t('field.title')}
        secondaryLabel={words('required')}
        description={noTitle ? t('field.missing') : undefined}
        isInvalid={noTitle}
        maxLength={100}
        value={title}
        onChange={setTitle}
      />
      <TextField
        label={t('field.id')}
        secondaryLabel={words('required')}
        description={badId ? t('field.badId') : t('field.idHint')}
        isInvalid={badId}
        maxLength={63}
        value={id}
        onChange={setOwnId}
      />
      <Select
        label={t('field.environment')}
        options={environments.map(each => ({
          id: each,
          label: t(`environment.${each}`),
        }))}
        value={environment}
        onChange={key => setEnvironment(key as WorkspaceEnvironment)}
      />
      <OwnerField
        description={t('create.ownerHint')}
        value={owner}
        onChange={setOwner}
      />
      <TextAreaField
        label={t('field.description')}
        maxLength={1000}
        value={description}
        onChange={setDescription}
      />
    </FormDialog>
  );
}
