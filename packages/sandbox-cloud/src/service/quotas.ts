export const quotaResources = [
  'instances',
  'vcpus',
  'memoryMiB',
  'volumes',
  'volumeGiB',
  'snapshots',
  'keyPairs',
  'securityGroups',
  'networks',
  'subnets',
  'networkInterfaces',
  'publicIps',
  'routeTables',
  'internetGateways',
  'natGateways',
  'loadBalancers',
  'dnsZones',
  'ownImages',
  'clusters',
] as const;

export type QuotaResource = (typeof quotaResources)[number];

/** Counts of each resource, or limits of it, in one region. */
export type QuotaAmounts = Record<QuotaResource, number>;

export const defaultQuotas: QuotaAmounts = {
  instances: 50,
  vcpus: 256,
  memoryMiB: 1024 * 1024,
  volumes: 100,
  volumeGiB: 20_000,
  snapshots: 100,
  keyPairs: 100,
  securityGroups: 50,
  networks: 50,
  subnets: 200,
  networkInterfaces: 500,
  publicIps: 100,
  routeTables: 100,
  internetGateways: 50,
  natGateways: 50,
  loadBalancers: 50,
  dnsZones: 100,
  ownImages: 100,
  clusters: 20,
};

/** The first resource of which the wanted amount does not fit under the limit. */
export function findShortfall(
  limits: QuotaAmounts,
  used: QuotaAmounts,
  wanted: Partial<QuotaAmounts>,
): QuotaResource | undefined {
  return quotaResources.find(
    resource =>
      wanted[resource] !== undefined &&
      used[resource] + wanted[resource] > limits[resource],
  );
}
