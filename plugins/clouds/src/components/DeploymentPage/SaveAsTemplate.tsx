import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { Deployment, nameLimits } from '@rackstage/plugin-clouds-common';
import { FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useSaveAsTemplate } from '../../hooks/useDeployments';
import { cloudsTranslationRef } from '../../translations/ref';

/** Keeps the deployment as a template, to ask for another one like it. */
export function SaveAsTemplate({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="secondary" onPress={() => setIsOpen(true)}>
        {t('deployment.save')}
      </Button>
      {isOpen && (
        <SaveDialog deployment={deployment} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}

function SaveDialog(props: { deployment: Deployment; onClose: () => void }) {
  const { deployment, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toasts = useApi(toastApiRef);
  const save = useSaveAsTemplate(deployment.id);
  const [name, setName] = useState(deployment.name);
  const [title, setTitle] = useState(deployment.name);
  const [description, setDescription] = useState('');
  return (
    <FormDialog
      title={t('deployment.saveTitle')}
      submitLabel={t('deployment.saveAction')}
      error={save.error}
      isPending={save.isPending}
      isDisabled={!name || !title}
      onSubmit={() =>
        save.mutate(
          { name, title, ...(description && { description }) },
          {
            onSuccess: () => {
              onClose();
              toasts.post({
                title: t('deployment.saved', { title }),
                status: 'success',
              });
            },
          },
        )
      }
      onClose={onClose}
    >
      <TextField
        label={t('field.name')}
        description={t('deployment.saveHint')}
        isRequired
        maxLength={nameLimits.template}
        value={name}
        onChange={setName}
      />
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
    </FormDialog>
  );
}
