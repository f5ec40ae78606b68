/** A copy of a volume at one moment, as the cloud itself describes it. */
export interface ObservedSnapshot {
  id: string;
  name: string;
  /** The tag it was created with, when Rackstage made it. */
  tag?: string;
  status: SnapshotStatus;
  providerStatus?: string;
  /** The volume it was taken of; that one may be gone. */
  volumeId?: string;
  sizeGiB: number;
  labels: Record<string, string>;
  /** RFC 3339, UTC. */
  createdAt?: string;
}

export const snapshotStatuses = [
  'creating',
  'available',
  'deleting',
  'error',
  'unknown',
] as const;

export type SnapshotStatus = (typeof snapshotStatuses)[number];
