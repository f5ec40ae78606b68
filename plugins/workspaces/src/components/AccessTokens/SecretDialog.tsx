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
import { useState } from 'react';
import { signInsTranslationRef } from '../../translations/signInsRef';

/** Shows a token the one time that it can be shown. */
export function SecretDialog(props: { secret: string; onClose: () => void }) {
  const { secret, onClose } = props;
  const { t } = useTranslationRef(signInsTranslationRef);
  const [copied, setCopied] = useState(false);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={560}>
      <DialogHeader>{t('secret.title')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Alert status="warning" icon title={t('secret.once')} />
          <code style={{ overflowWrap: 'anywhere' }}>{secret}</code>
          <div>
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiFileCopyLine />}
              onPress={() =>
                void navigator.clipboard
                  .writeText(secret)
                  .then(() => setCopied(true))
              }
            >
              {copied ? t('secret.copied') : t('secret.copy')}
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
