import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, TextField } from '@backstage/ui';
import {
  cloudsInstanceDeletePermission,
  cloudsInstanceUpdatePermission,
  DeploymentTemplate,
} from '@rackstage/plugin-clouds-common';
import { ConfirmDialog, FormDialog, OwnerField } from '@rackstage/ui';
import { useState } from 'react';
import { useDeploymentTemplateRequests } from '../../hooks/useDeploymentTemplates';
import { cloudsTranslationRef } from '../../translations/ref';

/** Changes and deletes a saved template, as far as the person may. */
export function TemplateActions({
  template,
}: {
  template: DeploymentTemplate;
}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [open, setOpen] = useState<'edit' | 'delete'>();
  const close = () => setOpen(undefined);
  const changeable = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: template.id,
  }).allowed;
  const deletable = usePermission({
    permission: cloudsInstanceDeletePermission,
    resourceRef: template.id,
  }).allowed;
  const { title } = template;
  return (
    <>
      {changeable && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('templates.editOf', { title })}
          onPress={() => setOpen('edit')}
        >
          {t('action.edit')}
        </Button>
      )}
      {deletable && (
        <Button
          size="small"
          variant="secondary"
          destructive
          aria-label={t('templates.deleteOf', { title })}
          onPress={() => setOpen('delete')}
        >
          {t('action.delete')}
        </Button>
      )}
      {open === 'edit' && <EditDialog template={template} onClose={close} />}
      {open === 'delete' && (
        <DeleteDialog template={template} onClose={close} />
      )}
    </>
  );
}

interface Props {
  template: DeploymentTemplate;
  onClose: () => void;
}

function EditDialog({ template, onClose }: Props) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { update } = useDeploymentTemplateRequests(template.id);
  const [title, setTitle] = useState(template.title);
  const [description, setDescription] = useState(template.description ?? '');
  const [owner, setOwner] = useState(template.owner);
  return (
    <FormDialog
      title={t('instance.edit', { name: template.title })}
      submitLabel={t('action.save')}
      error={update.error}
      isPending={update.isPending}
      isDisabled={!title.trim()}
      onSubmit={() =>
        update.mutate(
          { title, description: description || null, owner },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextField
        label={t('deployment.templateTitle')}
        isRequired
        maxLength={100}
        value={title}
        onChange={setTitle}
      />
      <TextField
        label={t('field.description')}
        maxLength={1000}
        value={description}
        onChange={setDescription}
      />
      <OwnerField value={owner} onChange={setOwner} />
    </FormDialog>
  );
}

function DeleteDialog({ template, onClose }: Props) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { remove } = useDeploymentTemplateRequests(template.id);
  return (
    <ConfirmDialog
      title={t('templates.deleteTitle', { title: template.title })}
      text={t('templates.deleteText')}
      confirmLabel={t('action.delete')}
      destructive
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
