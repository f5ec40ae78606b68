import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Switch,
  TextAreaField,
} from '@backstage/ui';
import {
  cloudsInstanceUpdatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import { FailurePanel, OwnerField } from '@rackstage/ui';
import { RiPencilLine } from '@remixicon/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormEvent, useState } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { cloudsKey } from '../../api/CloudsQueries';
import { cloudsTranslationRef } from '../../translations/ref';
import { ExpiryField } from '../fields/ExpiryField';
import styles from '../shared/ConfirmDialog.module.css';
import { labelsFromText, labelsToText } from './labelsText';

/** Changes what can be changed without touching the machine. */
export function EditInstance({ instance }: { instance: Instance }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [open, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: instance.id,
  });
  if (!allowed || instance.deleting) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiPencilLine />}
        onPress={() => setOpen(true)}
      >
        {t('action.edit')}
      </Button>
      {open && (
        <EditDialog instance={instance} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function EditDialog(props: { instance: Instance; onClose: () => void }) {
  const { instance, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const toastApi = useApi(toastApiRef);
  const client = useQueryClient();
  const [owner, setOwner] = useState(instance.owner);
  const [expiresAt, setExpiresAt] = useState(instance.expiresAt);
  const [isProtected, setProtected] = useState(instance.deletionProtection);
  const [labels, setLabels] = useState(labelsToText(instance.labels));
  const parsed = labelsFromText(labels);
  const save = useMutation({
    mutationFn: () =>
      api.updateInstance(instance.id, {
        owner,
        expiresAt: expiresAt ?? null,
        deletionProtection: isProtected,
        labels: parsed,
        revision: instance.revision,
      }),
    onSuccess: changed => {
      client.setQueryData([cloudsKey, 'instance', changed.id], changed);
      toastApi.post({
        title: t('instance.changed'),
        status: 'success',
        timeout: 4000,
      });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: [cloudsKey] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed) {
      save.mutate();
    }
  };
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={520}>
      <DialogHeader>{t('instance.edit', { name: instance.name })}</DialogHeader>
      <form onSubmit={submit} className={styles.form}>
        <DialogBody>
          <Flex direction="column" gap="4">
            {save.error && <FailurePanel error={save.error} />}
            <OwnerField value={owner} onChange={setOwner} />
            <ExpiryField value={expiresAt} onChange={setExpiresAt} />
            <Switch
              label={t('field.protection')}
              isSelected={isProtected}
              onChange={setProtected}
            />
            <TextAreaField
              label={t('field.labels')}
              description={
                parsed ? t('instance.labelsHint') : t('instance.labelsInvalid')
              }
              isInvalid={!parsed}
              value={labels}
              onChange={setLabels}
            />
          </Flex>
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            isDisabled={!parsed}
            isPending={save.isPending}
          >
            {t('action.save')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
