import { randomBytes } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';
import { filtered, paged } from '../select';
import { once } from './once';
import { freeAddress, randomPublicAddress } from './addressing';
import { tagsFor } from './tags';

interface InterfaceOrder {
  groups: string[];
  description: string;
  address?: string;
  instance?: string;
  publicAddress?: boolean;
  tags?: Sdk.Tag[];
}

export function newInterface(
  at: At,
  subnet: Sdk.Subnet,
  order: InterfaceOrder,
): Sdk.NetworkInterface {
  const { region, cloud } = at;
  const NetworkInterfaceId = region.networkInterfaces.newId();
  const PrivateIpAddress = freeAddress(region, subnet, order.address);
  return region.networkInterfaces.add(NetworkInterfaceId, {
    NetworkInterfaceId,
    VpcId: subnet.VpcId,
    SubnetId: subnet.SubnetId,
    AvailabilityZone: subnet.AvailabilityZone,
    OwnerId: cloud.accountId,
    Description: order.description,
    InterfaceType: 'interface',
    PrivateIpAddress,
    MacAddress: `0a:${randomBytes(5).toString('hex').match(/../g)!.join(':')}`,
    Status: order.instance ? 'in-use' : 'available',
    SourceDestCheck: true,
    Groups: named(at, order.groups),
    Attachment: order.instance
      ? attachment(at, order.instance, 0, true)
      : undefined,
    Association: order.publicAddress
      ? { PublicIp: randomPublicAddress(), IpOwnerId: 'amazon' }
      : undefined,
    TagSet: order.tags ?? [],
  });
}

function named({ region }: At, groups: string[]): Sdk.GroupIdentifier[] {
  return groups.map(id => {
    const { GroupId, GroupName } = region.securityGroups.get(id);
    return { GroupId, GroupName };
  });
}

function attachment(
  { cloud }: At,
  InstanceId: string,
  DeviceIndex: number,
  DeleteOnTermination: boolean,
): Sdk.NetworkInterfaceAttachment {
  return {
    AttachmentId: `eni-attach-0${randomBytes(8).toString('hex')}`,
    InstanceId,
    DeviceIndex,
    DeleteOnTermination,
    Status: 'attached',
    AttachTime: cloud.clock.date(),
  };
}

function interfacesOn({ region }: At, instanceId: string) {
  return region.networkInterfaces
    .all()
    .filter(one => one.Attachment?.InstanceId === instanceId);
}

/** An instance shows its interfaces itself. */
function showOnInstance(at: At, instanceId: string): void {
  if (at.region.instances.has(instanceId)) {
    at.region.instances.get(instanceId).NetworkInterfaces = interfacesOn(
      at,
      instanceId,
    ) as Sdk.InstanceNetworkInterface[];
  }
}

export const networkInterfaceOperations = {
  CreateNetworkInterface(
    request: Sdk.CreateNetworkInterfaceRequest,
    at: At,
  ): Sdk.CreateNetworkInterfaceResult {
    const { region } = at;
    const subnet = region.subnets.get(request.SubnetId);
    const { Groups: groups = [], PrivateIpAddress: address } = request;
    groups.forEach(id => region.securityGroups.get(id));
    const [id] = once(at, 'CreateNetworkInterface', request, () => [
      newInterface(at, subnet, {
        groups: groups.length > 0 ? groups : region.defaultGroups(subnet.VpcId),
        description: request.Description ?? '',
        address,
        tags: tagsFor('network-interface', request.TagSpecifications),
      }).NetworkInterfaceId!,
    ]);
    return {
      NetworkInterface: region.networkInterfaces
        .all()
        .find(({ NetworkInterfaceId }) => NetworkInterfaceId === id),
      ClientToken: request.ClientToken,
    };
  },

  DescribeNetworkInterfaces(
    request: Sdk.DescribeNetworkInterfacesRequest,
    { region }: At,
  ): Sdk.DescribeNetworkInterfacesResult {
    const all = region.networkInterfaces.list(request.NetworkInterfaceIds);
    const found = filtered(
      all.map(one => ({ ...one, Tags: one.TagSet })),
      request.Filters,
      (one, name) => {
        switch (name) {
          case 'vpc-id':
            return [one.VpcId ?? ''];
          case 'subnet-id':
            return [one.SubnetId ?? ''];
          case 'group-id':
            return (one.Groups ?? []).map(({ GroupId = '' }) => GroupId);
          case 'attachment.instance-id':
            return [one.Attachment?.InstanceId ?? ''];
          case 'interface-type':
            return [one.InterfaceType ?? ''];
          default:
            return undefined;
        }
      },
    );
    const { items, NextToken } = paged(found, request);
    return { NetworkInterfaces: items, NextToken };
  },

  AttachNetworkInterface(
    request: Sdk.AttachNetworkInterfaceRequest,
    at: At,
  ): Sdk.AttachNetworkInterfaceResult {
    const { NetworkInterfaceId, InstanceId = '', DeviceIndex = 1 } = request;
    const one = at.region.networkInterfaces.get(NetworkInterfaceId);
    at.region.instances.get(InstanceId);
    if (one.Attachment) {
      throw new AwsFault(
        'InvalidNetworkInterface.InUse',
        `Interface: [${NetworkInterfaceId}] in use.`,
      );
    }
    one.Attachment = attachment(at, InstanceId, DeviceIndex, false);
    one.Status = 'in-use';
    showOnInstance(at, InstanceId);
    return { AttachmentId: one.Attachment.AttachmentId };
  },

  DetachNetworkInterface(
    { AttachmentId }: Sdk.DetachNetworkInterfaceRequest,
    at: At,
  ) {
    const one = at.region.networkInterfaces
      .all()
      .find(({ Attachment }) => Attachment?.AttachmentId === AttachmentId);
    if (!one) {
      throw new AwsFault(
        'InvalidAttachmentID.NotFound',
        `The attachment ID '${AttachmentId}' does not exist`,
      );
    }
    const instanceId = one.Attachment?.InstanceId ?? '';
    one.Attachment = undefined;
    one.Status = 'available';
    showOnInstance(at, instanceId);
    return {};
  },

  ModifyNetworkInterfaceAttribute(
    { NetworkInterfaceId, Groups }: Sdk.ModifyNetworkInterfaceAttributeRequest,
    at: At,
  ) {
    const one = at.region.networkInterfaces.get(NetworkInterfaceId);
    if (Groups) {
      one.Groups = named(at, Groups);
    }
    return {};
  },

  DeleteNetworkInterface(
    { NetworkInterfaceId }: Sdk.DeleteNetworkInterfaceRequest,
    { region }: At,
  ) {
    const one = region.networkInterfaces.get(NetworkInterfaceId);
    if (one.Attachment) {
      throw new AwsFault(
        'InvalidNetworkInterface.InUse',
        `Network interface '${NetworkInterfaceId}' is currently in use.`,
      );
    }
    region.networkInterfaces.delete(NetworkInterfaceId!);
    return {};
  },
};
