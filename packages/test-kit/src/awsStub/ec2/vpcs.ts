import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';
import { filtered, paged } from '../select';
import { overlap, rangeOf, within } from './addressing';
import { newRouteTable } from './routeTables';
import { newGroup } from './securityGroups';
import { tagsFor } from './tags';

export function newVpc(at: At, vpc: Sdk.Vpc): Sdk.Vpc {
  const { region, cloud } = at;
  const VpcId = region.vpcs.newId();
  const made = region.vpcs.add(VpcId, {
    VpcId,
    OwnerId: cloud.accountId,
    State: 'available',
    InstanceTenancy: 'default',
    DhcpOptionsId: 'default',
    ...vpc,
  });
  newGroup(at, {
    VpcId,
    GroupName: 'default',
    Description: 'default VPC security group',
    Tags: [],
  });
  newRouteTable(at, made, true);
  return made;
}

export function newSubnet(at: At, subnet: Sdk.Subnet): Sdk.Subnet {
  const { region, cloud } = at;
  const SubnetId = region.subnets.newId();
  return region.subnets.add(SubnetId, {
    SubnetId,
    OwnerId: cloud.accountId,
    State: 'available',
    MapPublicIpOnLaunch: false,
    DefaultForAz: false,
    ...subnet,
  });
}

function freeAddresses({ region }: At, { SubnetId, CidrBlock }: Sdk.Subnet) {
  const [first, last] = rangeOf(CidrBlock ?? '');
  const taken = region.networkInterfaces
    .all()
    .filter(one => one.SubnetId === SubnetId);
  return last - first + 1 - 5 - taken.length;
}

/** @throws AwsFault `DependencyViolation` when something is in it */
function requireEmpty(what: string, id: string, users: object[]): void {
  if (users.length > 0) {
    throw new AwsFault(
      'DependencyViolation',
      `The ${what} '${id}' has dependencies and cannot be deleted.`,
    );
  }
}

export const vpcOperations = {
  CreateVpc(request: Sdk.CreateVpcRequest, at: At): Sdk.CreateVpcResult {
    const { region, cloud } = at;
    const { CidrBlock = '' } = request;
    if (region.vpcs.all().length >= cloud.limits.vpcs) {
      throw new AwsFault(
        'VpcLimitExceeded',
        'The maximum number of VPCs has been reached.',
      );
    }
    const bits = Number(CidrBlock.split('/')[1]);
    if (!(bits >= 16 && bits <= 28)) {
      throw new AwsFault(
        'InvalidVpc.Range',
        `The CIDR '${CidrBlock}' is invalid.`,
      );
    }
    const Tags = tagsFor('vpc', request.TagSpecifications);
    return { Vpc: newVpc(at, { CidrBlock, Tags, IsDefault: false }) };
  },

  DescribeVpcs(
    request: Sdk.DescribeVpcsRequest,
    { region }: At,
  ): Sdk.DescribeVpcsResult {
    const found = filtered(
      region.vpcs.list(request.VpcIds),
      request.Filters,
      (vpc, name) => {
        switch (name) {
          case 'is-default':
            return [String(vpc.IsDefault)];
          case 'cidr':
            return [vpc.CidrBlock ?? ''];
          default:
            return undefined;
        }
      },
    );
    const { items, NextToken } = paged(found, request);
    return { Vpcs: items, NextToken };
  },

  DeleteVpc({ VpcId }: Sdk.DeleteVpcRequest, { region }: At) {
    region.vpcs.get(VpcId);
    requireEmpty('vpc', VpcId!, [
      ...region.subnets.all().filter(one => one.VpcId === VpcId),
      ...region.internetGateways
        .all()
        .filter(({ Attachments = [] }) =>
          Attachments.some(one => one.VpcId === VpcId),
        ),
      ...region.routeTables
        .all()
        .filter(
          one =>
            one.VpcId === VpcId && !one.Associations?.some(({ Main }) => Main),
        ),
      ...region.securityGroups
        .all()
        .filter(one => one.VpcId === VpcId && one.GroupName !== 'default'),
    ]);
    region.vpcs.delete(VpcId!);
    for (const id of region.defaultGroups(VpcId)) {
      region.securityGroups.delete(id);
    }
    for (const table of region.routeTables.all()) {
      if (table.VpcId === VpcId) {
        region.routeTables.delete(table.RouteTableId!);
      }
    }
    return {};
  },

  CreateSubnet(
    request: Sdk.CreateSubnetRequest,
    at: At,
  ): Sdk.CreateSubnetResult {
    const { region } = at;
    const { VpcId, CidrBlock = '' } = request;
    const vpc = region.vpcs.get(VpcId);
    if (!within(CidrBlock, vpc.CidrBlock ?? '')) {
      throw new AwsFault(
        'InvalidSubnet.Range',
        `The CIDR '${CidrBlock}' is invalid.`,
      );
    }
    const twin = region.subnets
      .all()
      .some(one => one.VpcId === VpcId && overlap(one.CidrBlock!, CidrBlock));
    if (twin) {
      throw new AwsFault(
        'InvalidSubnet.Conflict',
        `The CIDR '${CidrBlock}' conflicts with another subnet`,
      );
    }
    const zone = request.AvailabilityZone ?? region.zones[0];
    if (!region.zones.includes(zone)) {
      throw new AwsFault(
        'InvalidParameterValue',
        `Value (${zone}) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: ${region.zones.join(', ')}.`,
      );
    }
    const subnet = newSubnet(at, {
      VpcId,
      CidrBlock,
      AvailabilityZone: zone,
      Tags: tagsFor('subnet', request.TagSpecifications),
    });
    return { Subnet: subnet };
  },

  DescribeSubnets(
    request: Sdk.DescribeSubnetsRequest,
    at: At,
  ): Sdk.DescribeSubnetsResult {
    const found = filtered(
      at.region.subnets.list(request.SubnetIds),
      request.Filters,
      (subnet, name) => {
        switch (name) {
          case 'vpc-id':
            return [subnet.VpcId ?? ''];
          case 'cidr-block':
            return [subnet.CidrBlock ?? ''];
          case 'availability-zone':
            return [subnet.AvailabilityZone ?? ''];
          case 'default-for-az':
            return [String(subnet.DefaultForAz)];
          default:
            return undefined;
        }
      },
    );
    const { items, NextToken } = paged(found, request);
    return {
      Subnets: items.map(subnet => ({
        ...subnet,
        AvailableIpAddressCount: freeAddresses(at, subnet),
      })),
      NextToken,
    };
  },

  ModifySubnetAttribute(
    { SubnetId, MapPublicIpOnLaunch }: Sdk.ModifySubnetAttributeRequest,
    { region }: At,
  ) {
    const subnet = region.subnets.get(SubnetId);
    if (MapPublicIpOnLaunch) {
      subnet.MapPublicIpOnLaunch = MapPublicIpOnLaunch.Value;
    }
    return {};
  },

  DeleteSubnet({ SubnetId }: Sdk.DeleteSubnetRequest, { region }: At) {
    region.subnets.get(SubnetId);
    requireEmpty(
      'subnet',
      SubnetId!,
      region.networkInterfaces.all().filter(one => one.SubnetId === SubnetId),
    );
    for (const table of region.routeTables.all()) {
      table.Associations = table.Associations?.filter(
        one => one.SubnetId !== SubnetId,
      );
    }
    region.subnets.delete(SubnetId!);
    return {};
  },
};
