import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At, durations } from '../Cloud';
import { filtered, paged } from '../select';
import { once } from './once';
import { tagsFor } from './tags';

function requireSpace({ cloud, region }: At, more: number): void {
  const limit = cloud.limits.volumeGiB;
  if (region.usedVolumeGiB() + more > limit) {
    throw new AwsFault(
      'VolumeLimitExceeded',
      `You have exceeded your maximum gp3 storage limit of ${limit / 1024} TiB in this region. Please contact AWS Support to request an Elastic Block Store service limit increase.`,
    );
  }
}

function wrongState(volume: Sdk.Volume): AwsFault {
  return new AwsFault(
    'IncorrectState',
    `The volume '${volume.VolumeId}' is '${volume.State}'`,
  );
}

function sizeOf(request: Sdk.CreateVolumeRequest, { region }: At): number {
  const snapshot = request.SnapshotId
    ? region.snapshots.get(request.SnapshotId)
    : undefined;
  const size = request.Size ?? snapshot?.VolumeSize;
  if (size === undefined) {
    throw new AwsFault(
      'MissingParameter',
      'The request must contain the parameter size or snapshotId',
    );
  }
  if (snapshot && size < (snapshot.VolumeSize ?? 0)) {
    throw new AwsFault(
      'InvalidParameterValue',
      `Volume of ${size}GiB is smaller than snapshot '${snapshot.SnapshotId}', expect size >= ${snapshot.VolumeSize}GiB`,
    );
  }
  return size;
}

export const volumeOperations = {
  CreateVolume(request: Sdk.CreateVolumeRequest, at: At): Sdk.Volume {
    const { region, cloud } = at;
    const zone = request.AvailabilityZone;
    if (!zone || !region.zones.includes(zone)) {
      throw new AwsFault(
        zone ? 'InvalidZone.NotFound' : 'MissingParameter',
        zone
          ? `The zone '${zone}' does not exist.`
          : 'The request must contain the parameter zone',
      );
    }
    const Size = sizeOf(request, at);
    const [id] = once(at, 'CreateVolume', request, () => {
      requireSpace(at, Size);
      const VolumeId = region.volumes.newId();
      const volume = region.volumes.add(VolumeId, {
        VolumeId,
        Size,
        SnapshotId: request.SnapshotId ?? '',
        AvailabilityZone: zone,
        State: 'creating',
        CreateTime: cloud.clock.date(),
        VolumeType: request.VolumeType ?? 'gp2',
        Encrypted: false,
        Attachments: [],
        Tags: tagsFor('volume', request.TagSpecifications),
      });
      cloud.clock.in(durations.creatingVolume, () => {
        volume.State = 'available';
      });
      return [VolumeId];
    });
    return region.volumes.all().find(({ VolumeId }) => VolumeId === id)!;
  },

  DescribeVolumes(
    request: Sdk.DescribeVolumesRequest,
    { region }: At,
  ): Sdk.DescribeVolumesResult {
    const found = filtered(
      region.volumes.list(request.VolumeIds),
      request.Filters,
      (volume, name) => {
        switch (name) {
          case 'status':
            return [volume.State ?? ''];
          case 'attachment.instance-id':
            return (volume.Attachments ?? []).map(one => one.InstanceId ?? '');
          default:
            return undefined;
        }
      },
    );
    const { items, NextToken } = paged(found, request, 1);
    return { Volumes: items, NextToken };
  },

  AttachVolume(
    { VolumeId, InstanceId, Device }: Sdk.AttachVolumeRequest,
    { region, cloud }: At,
  ): Sdk.VolumeAttachment {
    const volume = region.volumes.get(VolumeId);
    const instance = region.instances.get(InstanceId);
    if (volume.Attachments?.length) {
      throw new AwsFault(
        'VolumeInUse',
        `${VolumeId} is already attached to an instance`,
      );
    }
    if (volume.State !== 'available') {
      throw wrongState(volume);
    }
    if (!['running', 'stopped'].includes(instance.State?.Name ?? '')) {
      throw new AwsFault(
        'IncorrectState',
        `Instance '${InstanceId}' is not 'running' or 'stopped'.`,
      );
    }
    if (volume.AvailabilityZone !== instance.Placement?.AvailabilityZone) {
      throw new AwsFault(
        'InvalidVolume.ZoneMismatch',
        `The volume '${VolumeId}' is not in the same availability zone as instance '${InstanceId}'`,
      );
    }
    const devices = instance.BlockDeviceMappings ?? [];
    if (devices.some(({ DeviceName }) => DeviceName === Device)) {
      throw new AwsFault(
        'InvalidParameterValue',
        `Invalid value '${Device}' for unixDevice. Attachment point ${Device} is already in use`,
      );
    }
    const attachment: Sdk.VolumeAttachment = {
      VolumeId,
      InstanceId,
      Device,
      State: 'attaching',
      DeleteOnTermination: false,
      AttachTime: cloud.clock.date(),
    };
    volume.State = 'in-use';
    volume.Attachments = [attachment];
    instance.BlockDeviceMappings = [
      ...devices,
      {
        DeviceName: Device,
        Ebs: { VolumeId, DeleteOnTermination: false, Status: 'attaching' },
      },
    ];
    cloud.clock.in(durations.attaching, () => {
      attachment.State = 'attached';
    });
    return attachment;
  },

  DetachVolume(
    { VolumeId }: Sdk.DetachVolumeRequest,
    { region, cloud }: At,
  ): Sdk.VolumeAttachment {
    const volume = region.volumes.get(VolumeId);
    const attachment = volume.Attachments?.[0];
    if (!attachment || attachment.State === 'detaching') {
      throw new AwsFault(
        'IncorrectState',
        `Volume '${VolumeId}' is in the '${volume.State}' state.`,
      );
    }
    attachment.State = 'detaching';
    cloud.clock.in(durations.detaching, () => {
      volume.Attachments = [];
      volume.State = 'available';
      const id = attachment.InstanceId ?? '';
      if (region.instances.has(id)) {
        const instance = region.instances.get(id);
        instance.BlockDeviceMappings = instance.BlockDeviceMappings?.filter(
          ({ Ebs }) => Ebs?.VolumeId !== VolumeId,
        );
      }
    });
    return attachment;
  },

  ModifyVolume(
    { VolumeId, Size = 0 }: Sdk.ModifyVolumeRequest,
    at: At,
  ): Sdk.ModifyVolumeResult {
    const { region, cloud } = at;
    const volume = region.volumes.get(VolumeId);
    const before = volume.Size ?? 0;
    if (Size < before) {
      throw new AwsFault(
        'InvalidParameterValue',
        'New size cannot be smaller than existing size',
      );
    }
    requireSpace(at, Size - before);
    cloud.clock.in(durations.modifyingVolume, () => {
      volume.Size = Size;
    });
    return {
      VolumeModification: {
        VolumeId,
        ModificationState: 'modifying',
        OriginalSize: before,
        TargetSize: Size,
      },
    };
  },

  DeleteVolume({ VolumeId }: Sdk.DeleteVolumeRequest, { region, cloud }: At) {
    const volume = region.volumes.get(VolumeId);
    if (volume.Attachments?.length) {
      throw new AwsFault(
        'VolumeInUse',
        `Volume ${VolumeId} is currently attached to ${volume.Attachments[0].InstanceId}`,
      );
    }
    if (volume.State === 'creating') {
      throw wrongState(volume);
    }
    volume.State = 'deleting';
    cloud.clock.in(durations.deletingVolume, () =>
      region.volumes.delete(VolumeId!),
    );
    return {};
  },
};
