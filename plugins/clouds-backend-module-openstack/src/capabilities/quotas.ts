import {
  AbsoluteLimits,
  isOpenStackError,
  NetworkQuota,
} from '@rackstage/openstack-client';
import { Quota, QuotaResource } from '@rackstage/plugin-clouds-common';
import { QuotaCapability } from '@rackstage/plugin-clouds-node';
import { unlessGone } from '../errors/unlessGone';
import { Regions } from '../Regions';

interface LimitNames {
  resource: QuotaResource;
  used: string;
  limit: string;
}

const computeLimits: LimitNames[] = [
  {
    resource: 'instances',
    used: 'totalInstancesUsed',
    limit: 'maxTotalInstances',
  },
  { resource: 'vcpus', used: 'totalCoresUsed', limit: 'maxTotalCores' },
  { resource: 'memoryMiB', used: 'totalRAMUsed', limit: 'maxTotalRAMSize' },
];

const volumeLimits: LimitNames[] = [
  { resource: 'volumes', used: 'totalVolumesUsed', limit: 'maxTotalVolumes' },
  {
    resource: 'volumeGiB',
    used: 'totalGigabytesUsed',
    limit: 'maxTotalVolumeGigabytes',
  },
  {
    resource: 'snapshots',
    used: 'totalSnapshotsUsed',
    limit: 'maxTotalSnapshots',
  },
];

/** By Neutron's names of its kinds. */
const networkQuotas: Partial<Record<string, QuotaResource>> = {
  network: 'networks',
  subnet: 'subnets',
  port: 'networkInterfaces',
  floatingip: 'publicIps',
  router: 'internetGateways',
  security_group: 'securityGroups',
};

export function quotas(regions: Regions) {
  return {
    async get({ region }, call) {
      const { compute, network, volume } = regions.in(region);
      const projectId = await regions.projectId(call);
      const [ofCompute, ofVolume, ofNetwork] = await Promise.all([
        compute.limits(call),
        whereThereIsOne(volume.limits(call)),
        projectId ? unlessGone(network.quota(projectId, call)) : undefined,
      ]);
      return [
        ...read(computeLimits, ofCompute),
        ...(ofVolume ? read(volumeLimits, ofVolume) : []),
        ...readNetwork(ofNetwork ?? {}),
      ];
    },
  } satisfies QuotaCapability;
}

/** What is reserved is as good as used. */
function readNetwork(quota: Record<string, NetworkQuota>): Quota[] {
  return Object.entries(quota).flatMap(([name, { limit, used, reserved }]) => {
    const resource = networkQuotas[name];
    return resource
      ? [
          {
            resource,
            used: used + reserved,
            limit: limit < 0 ? undefined : limit,
          },
        ]
      : [];
  });
}

function read(names: LimitNames[], limits: AbsoluteLimits): Quota[] {
  return names.map(({ resource, used, limit }) => ({
    resource,
    used: limits[used],
    limit: limits[limit] < 0 ? undefined : limits[limit],
  }));
}

/** A region need not have block storage. */
async function whereThereIsOne(
  limits: Promise<AbsoluteLimits>,
): Promise<AbsoluteLimits | undefined> {
  try {
    return await limits;
  } catch (error) {
    if (isOpenStackError(error) && error.kind === 'no-service') {
      return undefined;
    }
    throw error;
  }
}
