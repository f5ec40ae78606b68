import { usePermission } from '@backstage/plugin-permission-react';
import {
  cloudsInstanceUpdatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import { useInstanceChange } from '../../hooks/useInstances';
import { EditButton } from '../shared/EditButton';
import { SettingsDialog } from '../shared/SettingsDialog';

/** Changes what can be changed without touching the machine. */
export function EditInstance({ instance }: { instance: Instance }) {
  const change = useInstanceChange(instance.id);
  const { allowed } = usePermission({
    permission: cloudsInstanceUpdatePermission,
    resourceRef: instance.id,
  });
  if (!allowed || instance.deleting) {
    return null;
  }
  return (
    <EditButton
      dialog={onClose => (
        <SettingsDialog
          thing={instance}
          hasExpiry
          save={({ expiresAt, ...settings }) =>
            change.mutateAsync({ ...settings, expiresAt: expiresAt ?? null })
          }
          onClose={onClose}
        />
      )}
    />
  );
}
