/** A disk as the cloud itself describes it. */
export interface ObservedVolume {
  id: string;
  name: string;
  /** The tag it was created with, when Rackstage made it. */
  tag?: string;
  status: VolumeStatus;
  providerStatus?: string;
  zone?: string;
  type?: string;
  sizeGiB: number;
  attachedTo: VolumeAttachment[];
  labels: Record<string, string>;
  /** RFC 3339, UTC. */
  createdAt?: string;
}

export const volumeStatuses = [
  'creating',
  'available',
  'attaching',
  'in-use',
  'detaching',
  'deleting',
  'error',
  'unknown',
] as const;

export type VolumeStatus = (typeof volumeStatuses)[number];

export interface VolumeAttachment {
  instanceId: string;
  device?: string;
}
