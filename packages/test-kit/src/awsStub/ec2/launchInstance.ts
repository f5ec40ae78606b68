import { randomBytes } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { imagesOf } from '../catalogue';
import { At } from '../Cloud';
import { newInterface } from './networkInterfaces';
import { tagsFor } from './tags';

const random = (prefix: string) =>
  `${prefix}-0${randomBytes(8).toString('hex')}`;

/** @returns ids of the instances of one reservation */
export function launchInstance(
  request: Sdk.RunInstancesRequest,
  at: At,
): string[] {
  const { region } = at;
  const image = findImage(request.ImageId, at);
  const type = requireType(request, image, at);
  if (request.KeyName) {
    region.keyPairs.get(request.KeyName);
  }
  const subnet = chooseSubnet(request, at);
  const groups = groupsOf(request, subnet, at);
  const count = request.MaxCount ?? 1;
  requireRoom(at, type, subnet.AvailabilityZone!, count);
  const reservationId = random('r');
  return Array.from({ length: count }, (_, index) => {
    const InstanceId = region.instances.newId();
    const root = rootVolume(request, image, subnet, InstanceId, at);
    const networkInterface = newInterface(at, subnet, {
      groups,
      description: '',
      instance: InstanceId,
      publicAddress:
        request.NetworkInterfaces?.[0]?.AssociatePublicIpAddress ??
        subnet.MapPublicIpOnLaunch ??
        false,
    });
    const { PrivateIpAddress = '', Association } = networkInterface;
    region.instances.add(InstanceId, {
      reservationId,
      console: '',
      InstanceId,
      ImageId: image.ImageId,
      InstanceType: type.InstanceType,
      KeyName: request.KeyName,
      LaunchTime: at.cloud.clock.date(),
      AmiLaunchIndex: index,
      Architecture: image.Architecture,
      ClientToken: request.ClientToken ?? '',
      Placement: {
        AvailabilityZone: subnet.AvailabilityZone,
        GroupName: '',
        Tenancy: 'default',
      },
      PrivateIpAddress,
      PrivateDnsName: `ip-${PrivateIpAddress.replaceAll('.', '-')}.${region.name}.compute.internal`,
      PublicIpAddress: Association?.PublicIp,
      VpcId: subnet.VpcId,
      SubnetId: subnet.SubnetId,
      CpuOptions: {
        CoreCount: type.VCpuInfo?.DefaultCores,
        ThreadsPerCore: type.VCpuInfo?.DefaultThreadsPerCore,
      },
      RootDeviceName: image.RootDeviceName,
      RootDeviceType: 'ebs',
      BlockDeviceMappings: [root],
      SecurityGroups: groups.map(id => ({
        GroupId: id,
        GroupName: region.securityGroups.get(id).GroupName,
      })),
      NetworkInterfaces: [
        { ...networkInterface, Attachment: networkInterface.Attachment },
      ] as Sdk.InstanceNetworkInterface[],
      Tags: tagsFor('instance', request.TagSpecifications),
    });
    return InstanceId;
  });
}

function findImage(id: string | undefined, { region }: At): Sdk.Image {
  if (!id?.startsWith('ami-')) {
    throw new AwsFault('InvalidAMIID.Malformed', `Invalid id: "${id}"`);
  }
  const image =
    imagesOf().find(({ ImageId }) => ImageId === id) ?? region.images.get(id);
  if (image.State !== 'available') {
    throw new AwsFault(
      'InvalidAMIID.Unavailable',
      `The image ID '[${id}]' is not available`,
    );
  }
  return image;
}

function requireType(
  { InstanceType }: Sdk.RunInstancesRequest,
  image: Sdk.Image,
  at: At,
): Sdk.InstanceTypeInfo {
  const type = at.region.typeInfo(InstanceType ?? 't3.micro');
  if (type) {
    const architectures = type.ProcessorInfo?.SupportedArchitectures ?? [];
    if (!architectures.some(one => one === image.Architecture)) {
      throw new AwsFault(
        'InvalidParameterValue',
        `The architecture '${architectures}' of the specified instance type does not match the architecture '${image.Architecture}' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again.`,
      );
    }
    return type;
  }
  throw at.cloud.region('us-east-1')?.typeInfo(InstanceType ?? '')
    ? new AwsFault(
        'Unsupported',
        'The requested configuration is currently not supported. Please check the documentation for supported configurations.',
      )
    : new AwsFault(
        'InvalidParameterValue',
        `Invalid value '${InstanceType}' for InstanceType.`,
      );
}

function chooseSubnet(request: Sdk.RunInstancesRequest, { region }: At) {
  const { SubnetId, Placement } = request;
  const zone = Placement?.AvailabilityZone;
  if (SubnetId) {
    const subnet = region.subnets.get(SubnetId);
    if (zone && zone !== subnet.AvailabilityZone) {
      throw new AwsFault(
        'InvalidParameterValue',
        `The availability zone '${zone}' does not match that of subnet ${SubnetId}`,
      );
    }
    return subnet;
  }
  const subnet = region.subnets
    .list()
    .find(one => one.DefaultForAz && (!zone || one.AvailabilityZone === zone));
  if (!subnet) {
    throw new AwsFault(
      zone ? 'InvalidParameterValue' : 'VPCIdNotSpecified',
      zone
        ? `Invalid availability zone: [${zone}]`
        : 'No default VPC for this user',
    );
  }
  return subnet;
}

function groupsOf(
  { SecurityGroupIds = [] }: Sdk.RunInstancesRequest,
  { VpcId }: Sdk.Subnet,
  { region }: At,
): string[] {
  if (SecurityGroupIds.length === 0) {
    return region.defaultGroups(VpcId);
  }
  for (const id of SecurityGroupIds) {
    if (region.securityGroups.get(id).VpcId !== VpcId) {
      throw new AwsFault(
        'InvalidParameter',
        `Security group ${id} and subnet belong to different networks.`,
      );
    }
  }
  return SecurityGroupIds;
}

function requireRoom(
  at: At,
  type: Sdk.InstanceTypeInfo,
  zone: string,
  count: number,
): void {
  const { cloud, region } = at;
  const name = type.InstanceType;
  const places = [`${region.name}/*/${name}`, `${region.name}/${zone}/${name}`];
  if (places.some(place => cloud.soldOut.has(place))) {
    throw new AwsFault(
      'InsufficientInstanceCapacity',
      `We currently do not have sufficient ${name} capacity in the Availability Zone you requested (${zone}). Our system will be working on provisioning additional capacity.`,
      500,
    );
  }
  const vcpus = (type.VCpuInfo?.DefaultVCpus ?? 0) * count;
  if (region.usedVcpus() + vcpus > cloud.limits.vcpus) {
    throw new AwsFault(
      'VcpuLimitExceeded',
      `You have requested more vCPU capacity than your current vCPU limit of ${cloud.limits.vcpus} allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.`,
    );
  }
}

function rootVolume(
  request: Sdk.RunInstancesRequest,
  image: Sdk.Image,
  subnet: Sdk.Subnet,
  instanceId: string,
  { region, cloud }: At,
): Sdk.InstanceBlockDeviceMapping {
  const own = request.BlockDeviceMappings?.find(
    ({ DeviceName }) => DeviceName === image.RootDeviceName,
  )?.Ebs;
  const ebs = { ...image.BlockDeviceMappings?.[0]?.Ebs, ...own };
  const VolumeId = region.volumes.newId();
  const AttachTime = cloud.clock.date();
  const DeleteOnTermination = ebs.DeleteOnTermination ?? true;
  region.volumes.add(VolumeId, {
    VolumeId,
    Size: ebs.VolumeSize,
    VolumeType: ebs.VolumeType ?? 'gp3',
    State: 'in-use',
    AvailabilityZone: subnet.AvailabilityZone,
    SnapshotId: ebs.SnapshotId,
    CreateTime: AttachTime,
    Attachments: [
      {
        InstanceId: instanceId,
        VolumeId,
        Device: image.RootDeviceName,
        State: 'attached',
        DeleteOnTermination,
        AttachTime,
      },
    ],
    Tags: tagsFor('volume', request.TagSpecifications),
  });
  return {
    DeviceName: image.RootDeviceName,
    Ebs: { VolumeId, DeleteOnTermination, Status: 'attached', AttachTime },
  };
}
