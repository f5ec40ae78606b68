import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At, durations } from '../Cloud';
import { filtered, paged } from '../select';
import { stateOf } from './instances';
import { tagsFor } from './tags';

export const snapshotOperations = {
  CreateSnapshot(
    request: Sdk.CreateSnapshotRequest,
    { region, cloud }: At,
  ): Sdk.Snapshot {
    const volume = region.volumes.get(request.VolumeId);
    const SnapshotId = region.snapshots.newId();
    const snapshot = region.snapshots.add(SnapshotId, {
      SnapshotId,
      VolumeId: volume.VolumeId,
      VolumeSize: volume.Size,
      OwnerId: cloud.accountId,
      Description: request.Description ?? '',
      State: 'pending',
      Progress: '0%',
      StartTime: cloud.clock.date(),
      Encrypted: false,
      StorageTier: 'standard',
      Tags: tagsFor('snapshot', request.TagSpecifications),
    });
    cloud.clock.in(durations.snapshot, () => {
      snapshot.State = 'completed';
      snapshot.Progress = '100%';
    });
    return snapshot;
  },

  DescribeSnapshots(
    request: Sdk.DescribeSnapshotsRequest,
    { region }: At,
  ): Sdk.DescribeSnapshotsResult {
    const found = filtered(
      region.snapshots.list(request.SnapshotIds),
      request.Filters,
      (snapshot, name) =>
        name === 'volume-id' ? [snapshot.VolumeId ?? ''] : undefined,
    );
    const { items, NextToken } = paged(found, request);
    return { Snapshots: items, NextToken };
  },

  DeleteSnapshot({ SnapshotId }: Sdk.DeleteSnapshotRequest, { region }: At) {
    region.snapshots.get(SnapshotId);
    const image = region.images
      .all()
      .find(({ BlockDeviceMappings = [] }) =>
        BlockDeviceMappings.some(({ Ebs }) => Ebs?.SnapshotId === SnapshotId),
      );
    if (image) {
      throw new AwsFault(
        'InvalidSnapshot.InUse',
        `The snapshot ${SnapshotId} is currently in use by ${image.ImageId}`,
      );
    }
    region.snapshots.delete(SnapshotId!);
    return {};
  },

  CreateImage(
    request: Sdk.CreateImageRequest,
    { region, cloud }: At,
  ): Sdk.CreateImageResult {
    const instance = region.instances.get(request.InstanceId);
    const twin = region.images.all().find(({ Name }) => Name === request.Name);
    if (twin) {
      throw new AwsFault(
        'InvalidAMIName.Duplicate',
        `AMI name ${request.Name} is already in use by AMI ${twin.ImageId}`,
      );
    }
    if (!['running', 'stopped', 'stopping'].includes(stateOf(instance))) {
      throw new AwsFault(
        'IncorrectInstanceState',
        `Instance is not in state 'running' or 'stopped' or 'stopping'`,
      );
    }
    const ImageId = region.images.newId();
    const root = instance.BlockDeviceMappings?.[0];
    const volume = region.volumes.get(root?.Ebs?.VolumeId);
    const SnapshotId = region.snapshots.newId();
    region.snapshots.add(SnapshotId, {
      SnapshotId,
      VolumeId: volume.VolumeId,
      VolumeSize: volume.Size,
      State: 'completed',
      Description: `Created by CreateImage(${request.InstanceId}) for ${ImageId}`,
      StartTime: cloud.clock.date(),
      Tags: tagsFor('snapshot', request.TagSpecifications),
    });
    const image = region.images.add(ImageId, {
      ImageId,
      Name: request.Name,
      Description: request.Description,
      OwnerId: cloud.accountId,
      Public: false,
      ImageType: 'machine',
      State: 'pending',
      Architecture: instance.Architecture,
      PlatformDetails: 'Linux/UNIX',
      RootDeviceName: instance.RootDeviceName,
      RootDeviceType: 'ebs',
      SourceInstanceId: request.InstanceId,
      CreationDate: cloud.clock.date().toISOString(),
      BlockDeviceMappings: [
        {
          DeviceName: instance.RootDeviceName,
          Ebs: { SnapshotId, VolumeSize: volume.Size, VolumeType: 'gp3' },
        },
      ],
      Tags: tagsFor('image', request.TagSpecifications),
    });
    cloud.clock.in(durations.image, () => {
      image.State = 'available';
    });
    return { ImageId };
  },

  DeregisterImage(
    request: Sdk.DeregisterImageRequest,
    { region }: At,
  ): Sdk.DeregisterImageResult {
    const { ImageId, DeleteAssociatedSnapshots } = request;
    const image = region.images.get(ImageId);
    region.images.delete(ImageId!);
    if (DeleteAssociatedSnapshots) {
      for (const { Ebs } of image.BlockDeviceMappings ?? []) {
        region.snapshots.delete(Ebs?.SnapshotId ?? '');
      }
    }
    return { Return: true };
  },
};
