import type { Volume } from '@aws-sdk/client-ec2';
import { ObservedVolume } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  CreateVolumeRequest,
  ResourceId,
  VolumeCapability,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { toVolume } from '../convert/volume';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../paging';
import { tagFilter, tagSpecifications } from '../tags';
import { describeInstance } from './instances';
import { zonesOf } from './zones';

/** Names that are free for further disks, as EC2 recommends. */
const devices = [...'fghijklmnop'].map(letter => `/dev/sd${letter}`);

const newVolumeType = 'gp3';

export function volumes(aws: Aws) {
  async function describe({ region, id }: ResourceId, call: CallOptions) {
    const { Volumes = [] } = await aws.ec2(region, call, (ec2, options) =>
      ec2.describeVolumes({ VolumeIds: [id] }, options),
    );
    const volume = Volumes[0] && toVolume(Volumes[0]);
    if (!volume) {
      throw new CloudError('NotFound', `There is no volume ${id} any more`);
    }
    return volume;
  }

  async function find(
    { region, tag }: { region: string; tag: string },
    call: CallOptions,
  ): Promise<ObservedVolume | undefined> {
    const { Volumes = [] } = await aws.ec2(region, call, (ec2, options) =>
      ec2.describeVolumes({ Filters: tagFilter(tag) }, options),
    );
    return Volumes.flatMap(one => toVolume(one) ?? [])[0];
  }

  return {
    async list({ tag, ...request }, call) {
      const { region } = request;
      if (tag !== undefined) {
        const found = await find({ region, tag }, call);
        return { items: found ? [found] : [] };
      }
      const page = await remotePage(request, 5, async query => {
        const { Volumes = [], NextToken } = await aws.ec2(
          region,
          call,
          (ec2, options) => ec2.describeVolumes(query, options),
        );
        return { items: Volumes, NextToken };
      });
      return { ...page, items: page.items.flatMap(one => toVolume(one) ?? []) };
    },

    get: describe,

    async create(request, call) {
      const { region, tag } = request;
      return aws.creations.once({ kind: 'vol', region, tag }, call, {
        isIdempotent: true,
        get: id => describe({ region, id }, call),
        find: () => find(request, call),
        create: () => create(aws, request, call),
      });
    },

    async attach({ instanceId, ...id }, call) {
      const { region } = id;
      const volume = await describe(id, call);
      if (volume.attachedTo.some(one => one.instanceId === instanceId)) {
        return;
      }
      const where = { region, id: instanceId };
      const instance = await describeInstance(aws, where, call);
      const taken = (instance.BlockDeviceMappings ?? []).map(
        ({ DeviceName }) => DeviceName,
      );
      const Device = devices.find(name => !taken.includes(name));
      if (!Device) {
        throw new CloudError(
          'QuotaExceeded',
          `Instance ${instanceId} has ${devices.length} more disks already; detach one first`,
        );
      }
      await aws.ec2(region, call, (ec2, options) =>
        ec2.attachVolume(
          { VolumeId: id.id, InstanceId: instanceId, Device },
          options,
        ),
      );
    },

    async detach({ instanceId, ...id }, call) {
      const { attachedTo, status } = await describe(id, call);
      const isThere = attachedTo.some(one => one.instanceId === instanceId);
      if (isThere && status !== 'detaching') {
        await aws.ec2(id.region, call, (ec2, options) =>
          ec2.detachVolume(
            { VolumeId: id.id, InstanceId: instanceId },
            options,
          ),
        );
      }
    },

    async extend({ sizeGiB, ...id }, call) {
      const volume = await describe(id, call);
      if (sizeGiB < volume.sizeGiB) {
        throw new CloudError(
          'InvalidRequest',
          `Volume ${id.id} has ${volume.sizeGiB} GiB and never becomes smaller`,
        );
      }
      if (sizeGiB > volume.sizeGiB) {
        await aws.ec2(id.region, call, (ec2, options) =>
          ec2.modifyVolume({ VolumeId: id.id, Size: sizeGiB }, options),
        );
      }
    },

    async delete({ region, id }, call) {
      const volume = await unlessGone(describe({ region, id }, call));
      if (volume && volume.status !== 'deleting') {
        await unlessGone(
          aws.ec2(region, call, (ec2, options) =>
            ec2.deleteVolume({ VolumeId: id }, options),
          ),
        );
      }
      aws.freshness.forget(id);
    },
  } satisfies VolumeCapability;
}

async function create(
  aws: Aws,
  request: CreateVolumeRequest,
  call: CallOptions,
): Promise<ObservedVolume> {
  const { region, tag, sizeGiB, snapshotId } = request;
  const zone = request.zone ?? (await firstZone(aws, region, call));
  const volume: Volume = await aws.ec2(region, call, (ec2, options) =>
    ec2.createVolume(
      {
        AvailabilityZone: zone,
        Size: sizeGiB,
        VolumeType: newVolumeType,
        SnapshotId: snapshotId,
        ClientToken: tag,
        TagSpecifications: tagSpecifications('volume', request),
      },
      options,
    ),
  );
  const made = toVolume(volume);
  if (!made) {
    throw new CloudError('Conflict', `The volume for ${tag} was deleted`);
  }
  return made;
}

/** EC2 wants one; where nobody cares, it is the same each time. */
async function firstZone(aws: Aws, region: string, call: CallOptions) {
  const zones = await zonesOf(aws, region, call);
  return zones.find(({ available }) => available)?.id;
}
