import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Select, Switch, TextField } from '@backstage/ui';
import {
  Deployment,
  FailurePolicy,
  failurePolicies,
} from '@rackstage/plugin-clouds-common';
import { ChangeFailure, FormDialog, OwnerField } from '@rackstage/ui';
import { useState } from 'react';
import { useDeploymentRequests } from '../../hooks/useDeployments';
import { cloudsTranslationRef } from '../../translations/ref';
import { WorkspaceField } from '../fields/WorkspaceField';
import { EditButton } from '../shared/EditButton';

/** Changes whose a deployment is, and what holds for all of it. */
export function EditDeployment({ deployment }: { deployment: Deployment }) {
  return (
    <EditButton
      dialog={onClose => (
        <EditDialog deployment={deployment} onClose={onClose} />
      )}
    />
  );
}

const settingsOf = (deployment: Deployment) => ({
  owner: deployment.owner,
  workspaceId: deployment.workspaceId,
  description: deployment.description ?? '',
  onFailure: deployment.onFailure as FailurePolicy,
  deletionProtection: deployment.deletionProtection,
});

function EditDialog(props: { deployment: Deployment; onClose: () => void }) {
  const { deployment, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toasts = useApi(toastApiRef);
  const { update } = useDeploymentRequests(deployment.id);
  const [revision, setRevision] = useState(deployment.revision);
  const [settings, setSettings] = useState(() => settingsOf(deployment));
  const change = (part: Partial<typeof settings>) =>
    setSettings({ ...settings, ...part });
  const takeLatest = () => {
    setRevision(deployment.revision);
    setSettings(settingsOf(deployment));
    update.reset();
  };
  const save = () =>
    update.mutate(
      { ...settings, description: settings.description || null, revision },
      {
        onSuccess: () => {
          onClose();
          toasts.post({ title: t('instance.changed'), status: 'success' });
        },
      },
    );
  return (
    <FormDialog
      title={t('instance.edit', { name: deployment.name })}
      submitLabel={t('action.save')}
      error={update.error}
      failure={
        update.error && (
          <ChangeFailure
            error={update.error}
            read={revision}
            latest={deployment.revision}
            onTakeLatest={takeLatest}
          />
        )
      }
      isPending={update.isPending}
      width={520}
      onSubmit={save}
      onClose={onClose}
    >
      <OwnerField
        description={t('deployment.ownerHint')}
        value={settings.owner}
        onChange={owner => change({ owner })}
      />
      <WorkspaceField
        value={settings.workspaceId}
        onChange={workspaceId => change({ workspaceId })}
        keepsValue
      />
      <TextField
        label={t('field.description')}
        maxLength={1000}
        value={settings.description}
        onChange={description => change({ description })}
      />
      <Select
        label={t('deployments.policy.title')}
        options={failurePolicies.map(id => ({
          id,
          label: t(`deployments.policy.${id}`),
        }))}
        value={settings.onFailure}
        onChange={key => change({ onFailure: key as FailurePolicy })}
      />
      <Switch
        label={t('field.protection')}
        isSelected={settings.deletionProtection}
        onChange={deletionProtection => change({ deletionProtection })}
      />
    </FormDialog>
  );
}
