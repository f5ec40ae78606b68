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
import { FailurePanel } from '@rackstage/ui';
import { useRef } from 'react';
import { FilePlace } from '../library/FilePlace';
import { datacenterTranslationRef } from '../translations/ref';
import { FaceMatches } from './FaceMatches';
import { useFaceImport } from './useFaceImport';

/** Takes over images of device types from many files, once it is shown what each is of. */
export function FacesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const run = useFaceImport();
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={720}>
      <DialogHeader>{t('faces.importTitle')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text as="p">{t('faces.importHint')}</Text>
          <FilePlace onFiles={run.choose}>
            <Flex gap="2">
              <ChooseButton
                label={t('faces.chooseFiles')}
                isDisabled={run.isUploading}
                onFiles={run.choose}
              />
              <ChooseButton
                label={t('faces.chooseFolder')}
                isDisabled={run.isUploading}
                isFolder
                onFiles={run.choose}
              />
            </Flex>
          </FilePlace>
          {run.isMatching && <Text role="status">{t('faces.matching')}</Text>}
          {run.error && <FailurePanel error={run.error} />}
          {run.matches && <FaceMatches matches={run.matches} />}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('action.close')}
        </Button>
        <Button
          variant="primary"
          isDisabled={run.uploadableCount === 0}
          isPending={run.isUploading}
          onPress={run.upload}
        >
          {t('faces.upload', { count: run.uploadableCount })}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function ChooseButton(props: {
  label: string;
  isFolder?: boolean;
  isDisabled: boolean;
  onFiles: (files: File[]) => void;
}) {
  const { label, isFolder = false, isDisabled, onFiles } = props;
  const input = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <input
        ref={element => {
          input.current = element;
          // React knows no such attribute.
          element?.toggleAttribute('webkitdirectory', isFolder);
        }}
        type="file"
        hidden
        multiple
        accept={isFolder ? undefined : '.png,.jpg,.jpeg,.webp,.svg'}
        aria-label={label}
        onChange={event => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) {
            onFiles(files);
          }
        }}
      />
      <Button
        size="small"
        variant="secondary"
        isDisabled={isDisabled}
        onPress={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
