import type { Subnet as Ec2Subnet, Vpc } from '@aws-sdk/client-ec2';
import {
  Network,
  NetworkSpec,
  ObservedSubnet,
  SubnetSpec,
} from '@rackstage/plugin-clouds-common';
import { CallOptions } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { toNetwork, toSubnet } from '../convert/network';
import { everything } from '../paging';
import { tagSpecifications } from '../tags';
import { ec2Kind } from './ec2Kind';

/** EC2 calls them VPCs. */
export const networks = (aws: Aws) =>
  ec2Kind<NetworkSpec, Network, Vpc>(aws, {
    prefix: 'vpc',
    async describe(ec2, { ids, ...query }, options) {
      const { Vpcs = [], NextToken } = await ec2.describeVpcs(
        { ...query, VpcIds: ids },
        options,
      );
      return { items: Vpcs, NextToken };
    },
    async convert(vpcs, region, call) {
      const subnets = await subnetsOf(aws, region, vpcs, call);
      return vpcs.map(vpc => toNetwork(vpc, subnets));
    },
    async create(request, call) {
      const { Vpc: made } = await aws.ec2(
        request.region,
        call,
        (ec2, options) =>
          ec2.createVpc(
            {
              CidrBlock: request.spec.cidr,
              TagSpecifications: tagSpecifications('vpc', request),
            },
            options,
          ),
      );
      return made?.VpcId ?? '';
    },
    async remove({ region, id }, call) {
      await aws.ec2(region, call, (ec2, options) =>
        ec2.deleteVpc({ VpcId: id }, options),
      );
    },
  });

async function subnetsOf(
  aws: Aws,
  region: string,
  vpcs: Vpc[],
  call: CallOptions,
): Promise<Ec2Subnet[]> {
  if (vpcs.length === 0) {
    return [];
  }
  const Values = vpcs.map(({ VpcId = '' }) => VpcId);
  return everything(async query => {
    const { Subnets = [], NextToken } = await aws.ec2(
      region,
      call,
      (ec2, options) =>
        ec2.describeSubnets(
          { ...query, Filters: [{ Name: 'vpc-id', Values }] },
          options,
        ),
    );
    return { items: Subnets, NextToken };
  });
}

/** EC2 refuses a range twice in a network, and so makes no second subnet for a tag. */
export const subnets = (aws: Aws) =>
  ec2Kind<SubnetSpec, ObservedSubnet, Ec2Subnet>(aws, {
    prefix: 'subnet',
    async describe(ec2, { ids, ...query }, options) {
      const { Subnets = [], NextToken } = await ec2.describeSubnets(
        { ...query, SubnetIds: ids },
        options,
      );
      return { items: Subnets, NextToken };
    },
    convert: async items => items.map(toSubnet),
    async create(request, call) {
      const { network, cidr, zone } = request.spec;
      const { Subnet } = await aws.ec2(request.region, call, (ec2, options) =>
        ec2.createSubnet(
          {
            VpcId: network,
            CidrBlock: cidr,
            AvailabilityZone: zone,
            TagSpecifications: tagSpecifications('subnet', request),
          },
          options,
        ),
      );
      return Subnet?.SubnetId ?? '';
    },
    isChangeable: true,
    async settle({ region, id }, { publicAddresses = false }, seen, call) {
      if (seen.publicAddresses !== publicAddresses) {
        await aws.ec2(region, call, (ec2, options) =>
          ec2.modifySubnetAttribute(
            { SubnetId: id, MapPublicIpOnLaunch: { Value: publicAddresses } },
            options,
          ),
        );
      }
    },
    async remove({ region, id }, call) {
      await aws.ec2(region, call, (ec2, options) =>
        ec2.deleteSubnet({ SubnetId: id }, options),
      );
    },
  });
