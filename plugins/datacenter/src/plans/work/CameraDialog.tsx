import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { datacenterTranslationRef } from '../../translations/ref';
import { scan } from './scanner';
import styles from './work.module.css';

/** What the camera sees, until it sees a label. */
export function CameraDialog(props: {
  onScanned: (text: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const video = useRef<HTMLVideoElement>(null);
  const [isRefused, setRefused] = useState(false);
  const scanned = useRef(props.onScanned);
  scanned.current = props.onScanned;
  useEffect(() => {
    const ending = new AbortController();
    scan(video.current!, ending.signal)
      .then(text => text !== undefined && scanned.current(text))
      .catch(() => setRefused(true));
    return () => ending.abort();
  }, []);
  return (
    <Dialog isOpen onOpenChange={open => !open && props.onClose()}>
      <DialogHeader>{t('work.camera')}</DialogHeader>
      <DialogBody>
        <video ref={video} className={styles.video} muted playsInline />
        <div role="status">
          {isRefused && (
            <Alert status="warning" icon title={t('work.cameraRefused')} />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          {t('work.closeCamera')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
