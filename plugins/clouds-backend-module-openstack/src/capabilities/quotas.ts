import { AbsoluteLimits, isOpenStackError } from '@rackstage/openstack-client';
import { Quota, QuotaResource } from '@rackstage/plugin-clouds-common';
import { QuotaCapability } from '@rackstage/plugin-clouds-node';
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
];

export function quotas(regions: Regions) {
  return {
    async get({ region }, call) {
      const { compute, volume } = regions.in(region);
      const [ofCompute, ofVolume] = await Promise.all([
        compute.limits(call),
        whereThereIsOne(volume.limits(call)),
      ]);
      return [
        ...read(computeLimits, ofCompute),
        ...(ofVolume ? read(volumeLimits, ofVolume) : []),
      ];
    },
  } satisfies QuotaCapability;
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
