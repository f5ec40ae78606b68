import { Transition } from '../lifecycle/Transition';
import { SandboxErrorCode } from '../errors';

/** What instances and volumes have in common. */
export interface Resource<S extends string> {
  id: string;
  projectId: string;
  regionId: string;
  zoneId: string;
  /** The client's own id of it, unique in the project while the resource is there. */
  tag?: string;
  /** For people; need not be unique. */
  name: string;
  labels: Record<string, string>;
  /** Milliseconds since 1970. */
  createdAt: number;
  transition: Transition<S>;
}

export type InstanceStatus =
  | 'provisioning'
  | 'running'
  | 'stopping'
  | 'stopped'
  | 'starting'
  | 'rebooting'
  | 'deleting'
  | 'failed';

export interface Instance extends Resource<InstanceStatus> {
  specId: string;
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
  /** Why it ends in status `failed`. */
  fault?: { code: SandboxErrorCode; message: string };
}

export type VolumeStatus =
  'creating' | 'available' | 'attaching' | 'in-use' | 'detaching' | 'deleting';

export interface Volume extends Resource<VolumeStatus> {
  sizeGiB: number;
  /** Holds only while `isAttached`: the row keeps the last one. */
  instanceId?: string;
  device?: string;
}

const attachedStatuses: readonly string[] = [
  'attaching',
  'in-use',
  'detaching',
] satisfies VolumeStatus[];

/** Whether a volume of this status is at an instance, or on its way there or back. */
export function isAttached(status: VolumeStatus | 'gone'): boolean {
  return attachedStatuses.includes(status);
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
