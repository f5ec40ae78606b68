import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import {
  environments,
  Workspace,
  WorkspaceEnvironment,
} from '@rackstage/plugin-workspaces-common';
import { ChangeFailure, FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useWorkspaceMutations } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';

const fieldsOf = (workspace: Workspace) => ({
  title: workspace.title,
  description: workspace.description ?? '',
  costCentre: workspace.costCentre ?? '',
  environment: workspace.environment,
});

/** The change is based on what was shown when the dialog was opened. */
export function EditWorkspaceDialog(props: {
  workspace: Workspace;
  maySetEnvironment: boolean;
  onClose: () => void;
}) {
  const { workspace, maySetEnvironment, onClose } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { update } = useWorkspaceMutations();
  const [before, setBefore] = useState(workspace);
  const [fields, setFields] = useState(() => fieldsOf(workspace));
  const { title, description, costCentre, environment } = fields;
  const set = (part: Partial<typeof fields>) =>
    setFields(all => ({ ...all, ...part }));
  const missing = !title.trim();
  const takeLatest = () => {
    setBefore(workspace);
    setFields(fieldsOf(workspace));
    update.reset();
  };
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
      failure={
        update.error && (
          <ChangeFailure
            error={update.error}
            read={before.revision}
            latest={workspace.revision}
            onTakeLatest={takeLatest}
          />
        )
      }
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
        onChange={text => set({ title: text })}
      />
      <TextAreaField
        label={t('field.description')}
        maxLength={1000}
        value={description}
        onChange={text => set({ description: text })}
      />
      <TextField
        label={t('field.costCentre')}
        maxLength={100}
        value={costCentre}
        onChange={text => set({ costCentre: text })}
      />
      {maySetEnvironment && (
        <Select
          label={t('field.environment')}
          options={environments.map(id => ({
            id,
            label: t(`environment.${id}`),
          }))}
          value={environment}
          onChange={key => set({ environment: key as WorkspaceEnvironment })}
        />
      )}
    </FormDialog>
  );
}
