import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At, durations } from '../Cloud';
import { filtered, paged } from '../select';
import { newInterface } from './networkInterfaces';
import { once } from './once';
import { tagsFor } from './tags';

export const gatewayOperations = {
  CreateInternetGateway(
    request: Sdk.CreateInternetGatewayRequest,
    { region, cloud }: At,
  ): Sdk.CreateInternetGatewayResult {
    const InternetGatewayId = region.internetGateways.newId();
    return {
      InternetGateway: region.internetGateways.add(InternetGatewayId, {
        InternetGatewayId,
        OwnerId: cloud.accountId,
        Attachments: [],
        Tags: tagsFor('internet-gateway', request.TagSpecifications),
      }),
    };
  },

  DescribeInternetGateways(
    request: Sdk.DescribeInternetGatewaysRequest,
    { region }: At,
  ): Sdk.DescribeInternetGatewaysResult {
    const found = filtered(
      region.internetGateways.list(request.InternetGatewayIds),
      request.Filters,
      (gateway, name) =>
        name === 'attachment.vpc-id'
          ? (gateway.Attachments ?? []).map(({ VpcId = '' }) => VpcId)
          : undefined,
    );
    const { items, NextToken } = paged(found, request);
    return { InternetGateways: items, NextToken };
  },

  AttachInternetGateway(
    { InternetGatewayId, VpcId }: Sdk.AttachInternetGatewayRequest,
    { region }: At,
  ) {
    const gateway = region.internetGateways.get(InternetGatewayId);
    region.vpcs.get(VpcId);
    const taken = region.internetGateways
      .all()
      .some(({ Attachments = [] }) =>
        Attachments.some(one => one.VpcId === VpcId),
      );
    if (gateway.Attachments?.length || taken) {
      throw new AwsFault(
        'Resource.AlreadyAssociated',
        `resource ${InternetGatewayId} is already attached to network ${VpcId}`,
      );
    }
    gateway.Attachments = [{ VpcId, State: 'attached' }];
    return {};
  },

  DetachInternetGateway(
    { InternetGatewayId, VpcId }: Sdk.DetachInternetGatewayRequest,
    { region }: At,
  ) {
    const gateway = region.internetGateways.get(InternetGatewayId);
    const isUsed = region.networkInterfaces
      .all()
      .some(one => one.VpcId === VpcId && one.Association);
    if (isUsed) {
      throw new AwsFault(
        'DependencyViolation',
        `Network ${VpcId} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
      );
    }
    gateway.Attachments = [];
    return {};
  },

  DeleteInternetGateway(
    { InternetGatewayId }: Sdk.DeleteInternetGatewayRequest,
    { region }: At,
  ) {
    const gateway = region.internetGateways.get(InternetGatewayId);
    if (gateway.Attachments?.length) {
      throw new AwsFault(
        'DependencyViolation',
        `The internetGateway '${InternetGatewayId}' has dependencies and cannot be deleted.`,
      );
    }
    region.internetGateways.delete(InternetGatewayId!);
    return {};
  },

  CreateNatGateway(
    request: Sdk.CreateNatGatewayRequest,
    at: At,
  ): Sdk.CreateNatGatewayResult {
    const { region } = at;
    const [id] = once(at, 'CreateNatGateway', request, () => [
      newNatGateway(request, at),
    ]);
    return {
      NatGateway: region.natGateways
        .all()
        .find(({ NatGatewayId }) => NatGatewayId === id),
      ClientToken: request.ClientToken,
    };
  },

  DescribeNatGateways(
    request: Sdk.DescribeNatGatewaysRequest,
    { region }: At,
  ): Sdk.DescribeNatGatewaysResult {
    const found = filtered(
      region.natGateways.list(request.NatGatewayIds),
      request.Filter,
      (gateway, name) => {
        switch (name) {
          case 'state':
            return [gateway.State ?? ''];
          case 'vpc-id':
            return [gateway.VpcId ?? ''];
          default:
            return undefined;
        }
      },
    );
    const { items, NextToken } = paged(found, request);
    return { NatGateways: items, NextToken };
  },

  DeleteNatGateway(
    { NatGatewayId }: Sdk.DeleteNatGatewayRequest,
    { region, cloud }: At,
  ): Sdk.DeleteNatGatewayResult {
    const gateway = region.natGateways.get(NatGatewayId);
    if (gateway.State === 'deleting' || gateway.State === 'deleted') {
      return { NatGatewayId };
    }
    gateway.State = 'deleting';
    cloud.clock.in(durations.natGateway, () => {
      gateway.State = 'deleted';
      for (const one of gateway.NatGatewayAddresses ?? []) {
        region.networkInterfaces.delete(one.NetworkInterfaceId ?? '');
        if (region.addresses.has(one.AllocationId ?? '')) {
          const address = region.addresses.get(one.AllocationId);
          address.AssociationId = undefined;
          address.NetworkInterfaceId = undefined;
        }
      }
    });
    cloud.clock.in(durations.natGateway + durations.terminated, () =>
      region.natGateways.delete(NatGatewayId!),
    );
    return { NatGatewayId };
  },
};

function newNatGateway(request: Sdk.CreateNatGatewayRequest, at: At): string {
  const { region, cloud } = at;
  const subnet = region.subnets.get(request.SubnetId);
  const address = region.addresses.get(request.AllocationId);
  if (address.AssociationId) {
    throw new AwsFault(
      'Resource.AlreadyAssociated',
      `Elastic IP address [${request.AllocationId}] is already associated`,
    );
  }
  const NatGatewayId = region.natGateways.newId();
  const networkInterface = newInterface(at, subnet, {
    groups: [],
    description: `Interface for NAT Gateway ${NatGatewayId}`,
  });
  networkInterface.InterfaceType = 'nat_gateway' as 'natGateway';
  address.AssociationId = `eipassoc-${NatGatewayId.slice(4)}`;
  address.NetworkInterfaceId = networkInterface.NetworkInterfaceId;
  const gateway = region.natGateways.add(NatGatewayId, {
    NatGatewayId,
    VpcId: subnet.VpcId,
    SubnetId: subnet.SubnetId,
    State: 'pending',
    ConnectivityType: 'public',
    CreateTime: cloud.clock.date(),
    NatGatewayAddresses: [
      {
        AllocationId: request.AllocationId,
        PublicIp: address.PublicIp,
        PrivateIp: networkInterface.PrivateIpAddress,
        NetworkInterfaceId: networkInterface.NetworkInterfaceId,
        IsPrimary: true,
      },
    ],
    Tags: tagsFor('natgateway', request.TagSpecifications),
  });
  cloud.clock.in(durations.natGateway, () => {
    if (gateway.State === 'pending') {
      gateway.State = 'available';
    }
  });
  return NatGatewayId;
}
