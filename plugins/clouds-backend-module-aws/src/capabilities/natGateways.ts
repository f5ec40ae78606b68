import type { NatGateway } from '@aws-sdk/client-ec2';
import {
  NatGatewaySpec,
  ObservedNatGateway,
  RegionalStatus,
} from '@rackstage/plugin-clouds-common';
import { Aws } from '../client/Aws';
import { toUtc } from '../convert/toUtc';
import { taggedParts, tagSpecifications } from '../tags';
import { ec2Kind } from './ec2Kind';

const statuses: Record<string, RegionalStatus | undefined> = {
  pending: 'creating',
  available: 'available',
  failed: 'error',
  deleting: 'deleting',
};

export const natGateways = (aws: Aws) =>
  ec2Kind<NatGatewaySpec, ObservedNatGateway, NatGateway>(aws, {
    prefix: 'nat',
    isIdempotent: true,
    async describe(ec2, { ids, Filters, ...query }, options) {
      const { NatGateways = [], NextToken } = await ec2.describeNatGateways(
        { ...query, NatGatewayIds: ids, Filter: Filters },
        options,
      );
      return { items: NatGateways, NextToken };
    },
    // EC2 shows for an hour what is gone.
    convert: async items =>
      items.filter(({ State }) => State !== 'deleted').map(toNatGateway),
    async create(request, call) {
      const { subnet, publicIp } = request.spec;
      const { NatGateway: made } = await aws.ec2(
        request.region,
        call,
        (ec2, options) =>
          ec2.createNatGateway(
            {
              SubnetId: subnet,
              AllocationId: publicIp,
              ClientToken: request.tag,
              TagSpecifications: tagSpecifications('natgateway', request),
            },
            options,
          ),
      );
      return made?.NatGatewayId ?? '';
    },
    async remove({ region, id }, call) {
      await aws.ec2(region, call, (ec2, options) =>
        ec2.deleteNatGateway({ NatGatewayId: id }, options),
      );
    },
  });

function toNatGateway(gateway: NatGateway): ObservedNatGateway {
  const { State = '', NatGatewayAddresses = [] } = gateway;
  const [address] = NatGatewayAddresses;
  return {
    id: gateway.NatGatewayId ?? '',
    ...taggedParts(gateway.Tags),
    status: statuses[State] ?? 'unknown',
    providerStatus: State,
    createdAt: toUtc(gateway.CreateTime),
    networkId: gateway.VpcId,
    subnetId: gateway.SubnetId ?? '',
    publicIpId: address?.AllocationId,
    address: address?.PublicIp,
  };
}
