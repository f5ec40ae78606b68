import type { Image } from '@aws-sdk/client-ec2';
import {
  ObservedOwnImage,
  OwnImageSpec,
  RegionalStatus,
} from '@rackstage/plugin-clouds-common';
import { Aws } from '../client/Aws';
import { toUtc } from '../convert/toUtc';
import { readTags, taggedParts, tagsOf } from '../tags';
import { ec2Kind } from './ec2Kind';

const statuses: Record<string, RegionalStatus | undefined> = {
  pending: 'creating',
  transient: 'creating',
  available: 'available',
  failed: 'error',
  error: 'error',
  invalid: 'error',
};

/**
 * EC2 takes a name once, so that none is made twice for a tag. The instance goes on running meanwhile: its disks are
 * copied as they are at the moment, as after a power cut.
 */
export const ownImages = (aws: Aws) =>
  ec2Kind<OwnImageSpec, ObservedOwnImage, Image>(aws, {
    prefix: 'ami',
    async describe(ec2, { ids, ...query }, options) {
      const { Images = [], NextToken } = await ec2.describeImages(
        { ...query, ImageIds: ids, Owners: ['self'] },
        options,
      );
      return { items: Images, NextToken };
    },
    convert: async items =>
      items.filter(({ State }) => State !== 'deregistered').map(toOwnImage),
    async create(request, call) {
      const Tags = tagsOf(request);
      const { ImageId } = await aws.ec2(request.region, call, (ec2, options) =>
        ec2.createImage(
          {
            InstanceId: request.spec.instance,
            Name: `rackstage-${request.tag}`,
            NoReboot: true,
            TagSpecifications: [
              { ResourceType: 'image', Tags },
              {
                ResourceType: 'snapshot',
                Tags: Tags.filter(({ Key }) => Key === 'Name'),
              },
            ],
          },
          options,
        ),
      );
      return ImageId ?? '';
    },
    async remove({ region, id }, call) {
      await aws.ec2(region, call, (ec2, options) =>
        ec2.deregisterImage(
          { ImageId: id, DeleteAssociatedSnapshots: true },
          options,
        ),
      );
    },
  });

function toOwnImage(image: Image): ObservedOwnImage {
  const { State = '', BlockDeviceMappings = [], RootDeviceName } = image;
  const root = BlockDeviceMappings.find(
    ({ DeviceName }) => DeviceName === RootDeviceName,
  );
  return {
    id: image.ImageId ?? '',
    ...taggedParts(image.Tags),
    name: readTags(image.Tags).name || (image.Name ?? ''),
    status: statuses[State] ?? 'unknown',
    providerStatus: State,
    createdAt: toUtc(image.CreationDate),
    instanceId: image.SourceInstanceId,
    minDiskGiB: root?.Ebs?.VolumeSize,
  };
}
