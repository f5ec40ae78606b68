import { Snapshot } from '@rackstage/openstack-client';
import {
  ObservedSnapshot,
  SnapshotStatus,
} from '@rackstage/plugin-clouds-common';
import { readVolumeMetadata } from '../tags';
import { toUtc } from './toUtc';

const statuses: Record<string, SnapshotStatus> = {
  creating: 'creating',
  available: 'available',
  'backing-up': 'available',
  deleting: 'deleting',
};

export function toSnapshot(snapshot: Snapshot): ObservedSnapshot {
  const { status } = snapshot;
  return {
    id: snapshot.id,
    name: snapshot.name ?? '',
    ...readVolumeMetadata(snapshot.metadata),
    // There is `error_deleting` too.
    status: status.startsWith('error')
      ? 'error'
      : (statuses[status] ?? 'unknown'),
    providerStatus: status,
    volumeId: snapshot.volume_id,
    sizeGiB: snapshot.size,
    createdAt: toUtc(snapshot.created_at),
  };
}
