import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextField,
} from '@backstage/ui';
import { Instance } from '@rackstage/plugin-clouds-common';
import { FormEvent, useState } from 'react';
import { InstanceAction } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './ConfirmDialog.module.css';

/** Says what an action does before it is done; deleting asks for the name, or for how many. */
export function ConfirmDialog(props: {
  action: InstanceAction;
  instances: Instance[];
  onConfirm: (instances: Instance[]) => void;
  onClose: () => void;
}) {
  const { action, instances, onConfirm, onClose } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [typed, setTyped] = useState('');
  const destructive = action === 'delete';
  const affected = destructive
    ? instances.filter(({ deletionProtection }) => !deletionProtection)
    : instances;
  const spared = instances.length - affected.length;
  const wanted =
    affected.length === 1 ? affected[0].name : String(affected.length);
  const confirmed =
    affected.length > 0 && (!destructive || typed.trim() === wanted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (confirmed) {
      onConfirm(affected);
    }
  };
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={480}>
      <DialogHeader>
        {t(`confirm.${action}Title`, { count: instances.length })}
      </DialogHeader>
      <form onSubmit={submit} className={styles.form}>
        <DialogBody>
          <Flex direction="column" gap="4">
            {affected.length > 0 && (
              <>
                <Text as="p">{t(`confirm.${action}`)}</Text>
                <Text as="p" weight="bold">
                  {affected.map(({ name }) => name).join(', ')}
                </Text>
              </>
            )}
            {spared > 0 && (
              <Alert
                status="warning"
                icon
                title={t('confirm.protected', { count: spared })}
                description={t('instance.protectedHint')}
              />
            )}
            {destructive && affected.length > 0 && (
              <TextField
                autoFocus
                label={
                  affected.length === 1
                    ? t('confirm.typeName', { name: wanted })
                    : t('confirm.typeCount', { number: wanted })
                }
                value={typed}
                onChange={setTyped}
              />
            )}
          </Flex>
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            destructive={destructive}
            isDisabled={!confirmed}
          >
            {t(`action.${action}`)}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
