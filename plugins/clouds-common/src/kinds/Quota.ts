/** How much of one resource an account may use in a region. */
export interface Quota {
  resource: QuotaResource;
  used: number;
  /** Absent means without limit. */
  limit?: number;
}

export const quotaResources = [
  'instances',
  'vcpus',
  'memoryMiB',
  'volumes',
  'volumeGiB',
  'snapshots',
  'networks',
  'subnets',
  'networkInterfaces',
  'publicIps',
  'internetGateways',
  'securityGroups',
] as const;

export type QuotaResource = (typeof quotaResources)[number];
