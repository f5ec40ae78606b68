import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { uiTranslationRef } from '../translations/ref';
import styles from './SecretDialog.module.css';
import { useCopy } from './useCopy';

/**
 * Shows a secret the one time that it can be shown: until it is copied, only
 * its buttons close it, not Escape or a click beside it.
 */
export function SecretDialog(props: {
  title: string;
  /** Why it has to be kept now. */
  once: string;
  secret: string;
  onClose: () => void;
}) {
  const { title, once, secret, onClose } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  const { copy, isCopied } = useCopy(secret);
  return (
    <Dialog
      isOpen
      isDismissable={isCopied}
      isKeyboardDismissDisabled={!isCopied}
      onOpenChange={open => !open && onClose()}
      width={560}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Alert status="warning" icon title={once} />
          <code className={styles.secret}>{secret}</code>
          <div>
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiFileCopyLine />}
              onPress={() => void copy()}
            >
              {isCopied ? t('copy.done') : t('secret.copy')}
            </Button>
          </div>
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" onPress={onClose}>
          {t('secret.kept')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
