import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import {
  environments,
  Workspace,
  WorkspaceEnvironment,
} from '@rackstage/plugin-workspaces-common';
import { useState } from 'react';
import { useWorkspaceMutations } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';
import { FormDialog } from '../shared/FormDialog';

/** The change is based on what was shown when the dialog was opened. */
export function EditWorkspaceDialog(props: {
  workspace: Workspace;
  maySetEnvironment: boolean;
  onClose: () => void;
}) {
  const { maySetEnvironment, onClose } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { update } = useWorkspaceMutations();
  const [before] = useState(props.workspace);
  const [title, setTitle] = useState(before.title);
  const [description, setDescription] = useState(before.description ?? '');
  const [costCentre, setCostCentre] = useState(before.costCentre ?? '');
  const [environment, setEnvironment] = useState(before.environment);
  const missing = !title.trim();
  const submit = () =>
    !missing &&
    update.mutate(
      {
        id: before.id,
        revision: before.revision,
        title: title.trim(),
        description: description.trim() || null,
        costCentre: costCentre.trim() || null,
        ...(environment !== before.environment && { environment }),
      },
      { onSuccess: onClose },
    );
  return (
    <FormDialog
      title={t('settings.edit')}
      submitLabel={t('settings.save')}
      error={update.error}
      isPending={update.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('field.title')}
        description={missing ? t('field.missing') : undefined}
        isInvalid={missing}
        maxLength={100}
        value={title}
        onChange={setTitle}
      />
      <TextAreaField
        label={t('field.description')}
        maxLength={1000}
        value={description}
        onChange={setDescription}
      />
      <TextField
        label={t('field.costCentre')}
        maxLength={100}
        value={costCentre}
        onChange={setCostCentre}
      />
      {maySetEnvironment && (
        <Select
          label={t('field.environment')}
          options={environments.map(id => ({
            id,
            label: t(`environment.${id}`),
          }))}
          value={environment}
          onChange={key => setEnvironment(key as WorkspaceEnvironment)}
        />
      )}
    </FormDialog>
  );
}
