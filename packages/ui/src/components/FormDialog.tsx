import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { ReactNode } from 'react';
import { uiTranslationRef } from '../translations/ref';
import { FailurePanel } from './FailurePanel';
import styles from './FormDialog.module.css';

/** Fields, and what is done with them; what is typed stays when that fails. */
export function FormDialog(props: {
  title: string;
  submitLabel: string;
  error: Error | null;
  /** In place of the error as it is. */
  failure?: ReactNode;
  isPending: boolean;
  isDisabled?: boolean;
  width?: number;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(uiTranslationRef);
  const { title, error, failure, onClose, width = 480 } = props;
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={width}>
      <DialogHeader>{title}</DialogHeader>
      <form
        // Fields say themselves what is wrong with them.
        noValidate
        className={styles.form}
        onSubmit={event => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        <DialogBody>
          <Flex direction="column" gap="4">
            {failure ?? (error && <FailurePanel error={error} />)}
            {props.children}
          </Flex>
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            isDisabled={props.isDisabled}
            isPending={props.isPending}
          >
            {props.submitLabel}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
