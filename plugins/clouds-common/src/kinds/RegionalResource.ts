/** What clouds tell of whatever they make in a region as a whole: networks, gateways, load balancers … */
export interface RegionalResource {
  id: string;
  name: string;
  /** The tag it was created with, when Rackstage made it. */
  tag?: string;
  status: RegionalStatus;
  /** The cloud's own word for the status. */
  providerStatus?: string;
  /** Without the tags that Rackstage keeps for itself. */
  labels?: Record<string, string>;
  /** RFC 3339, UTC. */
  createdAt?: string;
}

export const regionalStatuses = [
  'creating',
  'available',
  /** At work on a change. */
  'changing',
  'deleting',
  'error',
  'unknown',
] as const;

export type RegionalStatus = (typeof regionalStatuses)[number];
