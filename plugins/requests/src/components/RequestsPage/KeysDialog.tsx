import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { requestsTranslationRef } from '../../translations/ref';
import styles from './RequestsPage.module.css';

const keys = {
  j: 'next',
  k: 'previous',
  x: 'select',
  Enter: 'open',
  Esc: 'clear',
  a: 'approve',
  r: 'reject',
  '?': 'help',
} as const;

/** What the keyboard does in the list. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={420}>
      <DialogHeader>{t('keys.title')}</DialogHeader>
      <DialogBody>
        <dl className={styles.keys}>
          {Object.entries(keys).map(([key, action]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`keys.${action}`)}</dd>
            </div>
          ))}
        </dl>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
