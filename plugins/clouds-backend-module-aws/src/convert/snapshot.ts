import type { Snapshot } from '@aws-sdk/client-ec2';
import {
  ObservedSnapshot,
  SnapshotStatus,
} from '@rackstage/plugin-clouds-common';
import { taggedParts } from '../tags';
import { toUtc } from './toUtc';

const statuses: Record<string, SnapshotStatus | undefined> = {
  pending: 'creating',
  completed: 'available',
  recoverable: 'available',
  recovering: 'creating',
  error: 'error',
};

/** What a snapshot says when it was copied from somewhere: no volume at all. */
const noVolume = 'vol-ffffffff';

export function toSnapshot(snapshot: Snapshot): ObservedSnapshot {
  const { VolumeId, State = '' } = snapshot;
  return {
    id: snapshot.SnapshotId ?? '',
    ...taggedParts(snapshot.Tags),
    status: statuses[State] ?? 'unknown',
    providerStatus: State,
    volumeId: VolumeId === noVolume ? undefined : VolumeId,
    sizeGiB: snapshot.VolumeSize ?? 1,
    createdAt: toUtc(snapshot.StartTime),
  };
}
