import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { uiTranslationRef } from '../translations/ref';
import { FailurePanel } from './FailurePanel';

/** Says what will be done before it is. */
export function ConfirmDialog(props: {
  title: string;
  text: string;
  confirmLabel: string;
  destructive?: boolean;
  isPending: boolean;
  error: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { title, text, confirmLabel, error, onClose } = props;
  const { t } = useTranslationRef(uiTranslationRef);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={480}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {error && <FailurePanel error={error} />}
          <Text as="p">{text}</Text>
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button
          variant="primary"
          destructive={props.destructive}
          isPending={props.isPending}
          onPress={props.onConfirm}
        >
          {confirmLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
