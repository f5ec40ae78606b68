import { Volume } from '@rackstage/openstack-client';
import { ObservedVolume, VolumeStatus } from '@rackstage/plugin-clouds-common';
import { readVolumeMetadata } from '../tags';
import { toUtc } from './toUtc';

const statuses: Record<string, VolumeStatus> = {
  creating: 'creating',
  downloading: 'creating',
  available: 'available',
  reserved: 'attaching',
  attaching: 'attaching',
  'in-use': 'in-use',
  detaching: 'detaching',
  deleting: 'deleting',
};

export function toVolume(volume: Volume): ObservedVolume {
  return {
    id: volume.id,
    name: volume.name ?? '',
    ...readVolumeMetadata(volume.metadata),
    status: statusOf(volume),
    providerStatus: volume.status,
    zone: volume.availability_zone || undefined,
    type: volume.volume_type ?? undefined,
    sizeGiB: volume.size,
    attachedTo: volume.attachments.map(attachment => ({
      instanceId: attachment.server_id,
      device: attachment.device ?? undefined,
    })),
    createdAt: toUtc(volume.created_at),
  };
}

/** Cinder has many ways to be in error: `error_deleting`, `error_extending` … */
function statusOf({ status, attachments }: Volume): VolumeStatus {
  // It is extended where it is, and stays there.
  if (status === 'extending') {
    return attachments.length > 0 ? 'in-use' : 'available';
  }
  return status.startsWith('error') ? 'error' : (statuses[status] ?? 'unknown');
}
