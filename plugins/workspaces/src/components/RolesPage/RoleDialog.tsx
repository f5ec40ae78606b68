import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField, TextField } from '@backstage/ui';
import {
  accessNamePattern,
  WorkspaceRole,
} from '@rackstage/plugin-workspaces-common';
import { uiTranslationRef } from '@rackstage/ui';
import { useState } from 'react';
import { useRoleMutations } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';
import { FormDialog } from '../shared/FormDialog';
import { PermissionPicker } from './PermissionPicker';

const isName = (name: string) => new RegExp(accessNamePattern).test(name);

/** Makes a role, or changes one as it was when the dialog was opened. */
export function RoleDialog(props: {
  role?: WorkspaceRole;
  onClose: () => void;
}) {
  const { onClose } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const { create, update } = useRoleMutations();
  const [before] = useState(props.role);
  const [name, setName] = useState('');
  const [title, setTitle] = useState(before?.title ?? '');
  const [description, setDescription] = useState(before?.description ?? '');
  const [chosen, setChosen] = useState({
    allow: before?.allow ?? [],
    allowOwned: before?.allowOwned ?? [],
  });
  const [checked, setChecked] = useState(false);
  const save = before ? update : create;
  const submit = () => {
    setChecked(true);
    if (!title.trim()) {
      return;
    }
    const fields = {
      title: title.trim(),
      description: description.trim(),
      ...chosen,
    };
    if (before) {
      update.mutate(
        { ...fields, name: before.name, revision: before.revision ?? 0 },
        { onSuccess: onClose },
      );
    } else if (isName(name)) {
      create.mutate({ ...fields, name }, { onSuccess: onClose });
    }
  };
  const noTitle = checked && !title.trim();
  const badName = checked && !isName(name);
  return (
    <FormDialog
      title={before ? t('roles.edit', { name: before.title }) : t('roles.add')}
      submitLabel={before ? t('settings.save') : t('create.submit')}
      error={save.error}
      isPending={save.isPending}
      width={720}
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
      {!before && (
        <TextField
          label={t('field.id')}
          secondaryLabel={words('required')}
          description={badName ? t('field.badId') : t('field.idHint')}
          isInvalid={badName}
          maxLength={63}
          value={name}
          onChange={setName}
        />
      )}
      <TextAreaField
        label={t('field.description')}
        maxLength={1000}
        value={description}
        onChange={setDescription}
      />
      <PermissionPicker value={chosen} onChange={setChosen} />
    </FormDialog>
  );
}
