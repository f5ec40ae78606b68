import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Connection,
  DatacenterObject,
} from '@rackstage/plugin-datacenter-common';
import { ConfirmDialog } from '@rackstage/ui';
import { useDeleteObject } from '../objects/useObjects';
import { datacenterTranslationRef } from '../translations/ref';

/** Removes the cable in a port once that is confirmed. */
export function DisconnectDialog(props: {
  connection: Connection;
  onClose: () => void;
}) {
  const { connection, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { id, label } = connection.cable!;
  const remove = useDeleteObject({ kind: 'cables', id } as DatacenterObject);
  return (
    <ConfirmDialog
      title={t('device.disconnectTitle', { port: connection.port.name })}
      text={t('device.disconnectText', {
        cable: label ?? `#${id.slice(0, 8)}`,
      })}
      confirmLabel={t('device.disconnect')}
      destructive
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
