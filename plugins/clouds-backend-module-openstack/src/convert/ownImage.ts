import { Image } from '@rackstage/openstack-client';
import {
  ObservedOwnImage,
  RegionalStatus,
} from '@rackstage/plugin-clouds-common';
import { readImageProperties } from '../tags';

const statuses: Record<string, RegionalStatus> = {
  queued: 'creating',
  saving: 'creating',
  uploading: 'creating',
  importing: 'creating',
  active: 'available',
  killed: 'error',
  pending_delete: 'deleting',
  deleted: 'deleting',
};

export function toOwnImage(image: Image): ObservedOwnImage {
  return {
    id: image.id,
    name: image.name ?? image.id,
    ...readImageProperties(image),
    status: statuses[image.status] ?? 'unknown',
    providerStatus: image.status,
    createdAt: image.created_at,
    instanceId: image.instance_uuid,
    sizeBytes: image.size ?? undefined,
    minDiskGiB: image.min_disk || undefined,
  };
}
