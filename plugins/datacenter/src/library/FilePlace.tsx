import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { DragEvent, ReactNode, useState } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './library.module.css';

const hasFiles = ({ dataTransfer }: DragEvent) =>
  [...dataTransfer.types].includes('Files');

/** Where files can be dropped. Whoever has no mouse chooses them with a button beside it. */
export function FilePlace(props: {
  /** At least one. */
  onFiles: (files: File[]) => void;
  children: ReactNode;
}) {
  const { onFiles, children } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={styles.place}
      data-over={isOver}
      onDragOver={event => {
        if (hasFiles(event)) {
          // Else the browser leaves the page to show the file.
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) {
          event.preventDefault();
          onFiles(files);
        }
      }}
    >
      {children}
      <Text as="p" color="secondary">
        {t('faces.drop')}
      </Text>
    </div>
  );
}
