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
import { FormEvent, useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import styles from './ConfirmThings.module.css';

/** Says what an action does before it is done; a destructive one asks for the name, or for how many. */
export function ConfirmThings<TThing extends { name: string }>(props: {
  title: string;
  text: string;
  action: string;
  isDestructive: boolean;
  things: TThing[];
  /** Why some are left alone. */
  warning?: { title: string; hint?: string };
  onConfirm: (things: TThing[]) => void;
  onClose: () => void;
}) {
  const { title, text, action, isDestructive, things, onConfirm, onClose } =
    props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [typed, setTyped] = useState('');
  const wanted = things.length === 1 ? things[0].name : String(things.length);
  const confirmed =
    things.length > 0 && (!isDestructive || typed.trim() === wanted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (confirmed) {
      onConfirm(things);
    }
  };
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={480}>
      <DialogHeader>{title}</DialogHeader>
      <form onSubmit={submit} className={styles.form}>
        <DialogBody>
          <Flex direction="column" gap="4">
            {things.length > 0 && (
              <>
                <Text as="p">{text}</Text>
                <Text as="p" weight="bold">
                  {things.map(({ name }) => name).join(', ')}
                </Text>
              </>
            )}
            {props.warning && (
              <Alert
                status="warning"
                icon
                title={props.warning.title}
                description={props.warning.hint}
              />
            )}
            {isDestructive && things.length > 0 && (
              <TextField
                autoFocus
                label={
                  things.length === 1
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
          {things.length > 0 && (
            <Button
              type="submit"
              variant="primary"
              destructive={isDestructive}
              isDisabled={!confirmed}
            >
              {action}
            </Button>
          )}
        </DialogFooter>
      </form>
    </Dialog>
  );
}
