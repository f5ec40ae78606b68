import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { TraceEnd } from '@rackstage/plugin-datacenter-common';
import { datacenterTranslationRef } from '../translations/ref';
import { PortTrace } from './PortTrace';

/** The way from a port to the far end. */
export function TraceDialog(props: { port: TraceEnd; onClose: () => void }) {
  const { port, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={1000}>
      <DialogHeader>
        {port.ownerTitle} {port.name}
      </DialogHeader>
      <DialogBody>
        <PortTrace portId={port.id} />
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
