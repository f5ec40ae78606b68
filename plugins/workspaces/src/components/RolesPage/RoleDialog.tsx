import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField, TextField } from '@backstage/ui';
import {
  accessNamePattern,
  WorkspaceRole,
} from '@rackstage/plugin-workspaces-common';
import { ChangeFailure, FormDialog, uiTranslationRef } from '@rackstage/ui';
import { useState } from 'react';
import { useRoleMutations } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';
import { PermissionPicker } from './PermissionPicker';

const isName = (name: string) => new RegExp(accessNamePattern).test(name);

const fieldsOf = (role?: WorkspaceRole) => ({
  title: role?.title ?? '',
  description: role?.description ?? '',
  chosen: { allow: role?.allow ?? [], allowOwned: role?.allowOwned ?? [] },
});

/** Makes a role, or changes one as it was when the dialog was opened. */
export function RoleDialog(props: {
  role?: WorkspaceRole;
  onClose: () => void;
}) {
  const { role, onClose } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { t: words } = useTranslationRef(uiTranslationRef);
  const { create, update } = useRoleMutations();
  const [before, setBefore] = useState(role);
  const [name, setName] = useState('');
  const [fields, setFields] = useState(() => fieldsOf(role));
  const { title, description, chosen } = fields;
  const set = (part: Partial<typeof fields>) =>
    setFields(all => ({ ...all, ...part }));
  const [checked, setChecked] = useState(false);
  const save = before ? update : create;
  const takeLatest = () => {
    setBefore(role);
    setFields(fieldsOf(role));
    update.reset();
  };
  const submit = () => {
    setChecked(true);
    if (!title.trim()) {
      return;
    }
    const entered = {
      title: title.trim(),
      description: description.trim(),
      ...chosen,
    };
    if (before) {
      update.mutate(
        { ...entered, name: before.name, revision: before.revision ?? 0 },
        { onSuccess: onClose },
      );
    } else if (isName(name)) {
      create.mutate({ ...entered, name }, { onSuccess: onClose });
    }
  };
  const noTitle = checked && !title.trim();
  const badName = checked && !isName(name);
  return (
    <FormDialog
      title={before ? t('roles.edit', { name: before.title }) : t('roles.add')}
      submitLabel={before ? t('settings.save') : t('create.submit')}
      error={save.error}
      failure={
        update.error && (
          <ChangeFailure
            error={update.error}
            read={before?.revision ?? 0}
            latest={role?.revision ?? 0}
            onTakeLatest={takeLatest}
          />
        )
      }
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
        onChange={text => set({ title: text })}
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
        onChange={text => set({ description: text })}
      />
      <PermissionPicker
        value={chosen}
        onChange={permissions => set({ chosen: permissions })}
      />
    </FormDialog>
  );
}
