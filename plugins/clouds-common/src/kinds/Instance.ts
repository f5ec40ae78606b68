import { CloudErrorCode } from '../errors/CloudErrorCode';

/** A machine as the cloud itself describes it: an observation, not what is desired. */
export interface ObservedInstance {
  id: string;
  name: string;
  /** The tag it was created with, when Rackstage made it. */
  tag?: string;
  status: InstanceStatus;
  /** The cloud's own word for the status. */
  providerStatus?: string;
  zone?: string;
  specId?: string;
  imageId?: string;
  keyPair?: string;
  addresses: InstanceAddress[];
  /** A gateway of the cloud's own that forwards SSH to the machine by its id, port 22; most clouds have none. */
  sshGateway?: { host: string; port: number };
  securityGroups?: string[];
  volumeIds: string[];
  /** Without the tags that Rackstage keeps for itself. */
  labels: Record<string, string>;
  /** RFC 3339, UTC. */
  createdAt?: string;
  /** Why the cloud gave up on it; only with status `error`. */
  fault?: { code: CloudErrorCode; message: string };
}

export const instanceStatuses = [
  'creating',
  'running',
  'stopping',
  'stopped',
  'starting',
  'rebooting',
  'deleting',
  'error',
  'unknown',
] as const;

export type InstanceStatus = (typeof instanceStatuses)[number];

export interface InstanceAddress {
  address: string;
  version: 4 | 6;
  type: 'private' | 'public';
  /** Name or id of the network, as the cloud gives it. */
  network?: string;
}
