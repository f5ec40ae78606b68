import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { FailurePanel, uiTranslationRef } from '@rackstage/ui';
import { ReactNode } from 'react';

/** Fields, and what is done with them. */
export function FormDialog(props: {
  title: string;
  submitLabel: string;
  error: Error | null;
  isPending: boolean;
  width?: number;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(uiTranslationRef);
  const { title, error, onClose, width = 480 } = props;
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={width}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {error && <FailurePanel error={error} />}
          {props.children}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button
          variant="primary"
          isPending={props.isPending}
          onPress={props.onSubmit}
        >
          {props.submitLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
