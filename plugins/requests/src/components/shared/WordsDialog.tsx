import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { FailurePanel } from '@rackstage/ui';
import { ReactNode, useState } from 'react';
import { requestsTranslationRef } from '../../translations/ref';

/** Characters that a comment holds at most. */
export const commentLength = 4000;

/** Asks for the words that go with what is done, and does it. */
export function WordsDialog(props: {
  title: string;
  hint?: string;
  label: string;
  isRequired: boolean;
  /** What to write, when nothing was. */
  missing?: string;
  maxLength?: number;
  confirmLabel: string;
  destructive?: boolean;
  isPending: boolean;
  error: Error | null;
  /** Stands in the way of doing it. */
  obstacle?: ReactNode;
  onConfirm: (words: string) => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { hint, label, isRequired, error, obstacle, onClose } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = isRequired && words.trim() === '';
  const confirm = () => {
    setTried(true);
    if (!isMissing) {
      props.onConfirm(words.trim());
    }
  };
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={560}>
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {obstacle}
          {error && !obstacle && <FailurePanel error={error} />}
          {props.children}
          {hint && <Text as="p">{hint}</Text>}
          {(!obstacle || words) && (
            <TextAreaField
              // What the dialog is for.
              autoFocus
              label={obstacle ? t('request.yourWords') : label}
              secondaryLabel={
                obstacle
                  ? undefined
                  : t(isRequired ? 'decide.required' : 'decide.optional')
              }
              description={
                tried && isMissing
                  ? (props.missing ?? t('decide.missing'))
                  : undefined
              }
              isReadOnly={Boolean(obstacle)}
              isRequired={isRequired && !obstacle}
              isInvalid={tried && isMissing}
              maxLength={props.maxLength ?? commentLength}
              value={words}
              onChange={setWords}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {obstacle ? t('action.close') : t('action.cancel')}
        </Button>
        {!obstacle && (
          <Button
            variant="primary"
            destructive={props.destructive}
            isPending={props.isPending}
            onPress={confirm}
          >
            {props.confirmLabel}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}
