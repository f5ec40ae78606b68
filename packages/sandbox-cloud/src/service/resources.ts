import { SandboxErrorCode } from '../errors';
import { statusAt, Transition } from '../lifecycle/Transition';
import { KeyPair, SecurityGroup } from '../world/types';

/** What everything that a project makes has in common. */
export interface Resource<S extends string> {
  id: string;
  projectId: string;
  regionId: string;
  /** The client's own id of it, unique in the project while the resource is there. */
  tag?: string;
  /** For people; need not be unique. */
  name: string;
  labels: Record<string, string>;
  /** Milliseconds since 1970. */
  createdAt: number;
  transition: Transition<S>;
}

/** What stands in a zone. */
export interface ZonedResource<S extends string> extends Resource<S> {
  zoneId: string;
}

export type InstanceStatus =
  | 'provisioning'
  | 'running'
  | 'stopping'
  | 'stopped'
  | 'starting'
  | 'rebooting'
  | 'resizing'
  | 'deleting'
  | 'failed';

export interface Instance extends ZonedResource<InstanceStatus> {
  specId: string;
  /** The spec it is resized from; holds only while it is `resizing`. */
  specBefore?: string;
  vcpus: number;
  memoryMiB: number;
  imageId: string;
  networkId: string;
  subnetId: string;
  /** Place of its address in the subnet. */
  hostNumber: number;
  keyPair?: string;
  securityGroups: string[];
  userData?: string;
  /** How long its creation takes, in milliseconds of the clock. */
  creationMs: number;
  /** When its last boot begins, and which one that is; milliseconds since 1970. */
  bootedAt: number;
  boots: number;
  /** Why it ends in status `failed`. */
  fault?: { code: SandboxErrorCode; message: string };
}

export type VolumeStatus =
  | 'creating'
  | 'available'
  | 'extending'
  | 'attaching'
  | 'in-use'
  | 'detaching'
  | 'deleting';

export interface Volume extends ZonedResource<VolumeStatus> {
  sizeGiB: number;
  /** The size it is extended from; holds only while it is `extending`. */
  sizeBeforeGiB?: number;
  /** Holds only while `isAttached`: the row keeps the last one. */
  instanceId?: string;
  device?: string;
}

const attachedStatuses: readonly string[] = [
  'attaching',
  'in-use',
  'detaching',
] satisfies VolumeStatus[];

/** Whether a volume is at an instance, or on its way there or back. */
export function isAttached(
  { transition }: Pick<Volume, 'transition'>,
  now: number,
): boolean {
  const status = statusAt(transition, now);
  // It is extended where it is, and stays there.
  return attachedStatuses.includes(
    status === 'extending' ? transition.after : status,
  );
}

export type SnapshotStatus = 'creating' | 'available' | 'deleting';

/** A copy of a volume at one moment. */
export interface Snapshot extends ZonedResource<SnapshotStatus> {
  /** The volume it was taken of, which may be gone. */
  volumeId: string;
  sizeGiB: number;
}

export interface StoredKeyPair extends KeyPair, Scope {
  publicKey: string;
}

export interface StoredSecurityGroup extends SecurityGroup, Scope {
  /** As with resources. */
  tag?: string;
}

/** Who a resource belongs to and where it is. */
export interface Scope {
  projectId: string;
  regionId: string;
}

export interface PageQuery {
  /** Id of the last item of the page before. */
  after?: string;
  limit: number;
  /** Only the one with this tag. */
  tag?: string;
}
