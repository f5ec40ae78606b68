import type { Subnet as Ec2Subnet, Vpc } from '@aws-sdk/client-ec2';
import {
  Network,
  ObservedSubnet,
  RegionalStatus,
} from '@rackstage/plugin-clouds-common';
import { readTags, taggedParts } from '../tags';

const statuses: Record<string, RegionalStatus | undefined> = {
  pending: 'creating',
  available: 'available',
};

export function toNetwork(vpc: Vpc, subnets: Ec2Subnet[]): Network {
  const { VpcId = '', State = '', Tags, IsDefault, CidrBlock } = vpc;
  const parts = taggedParts(Tags);
  return {
    id: VpcId,
    ...parts,
    // AWS gives the one that it made itself no name.
    name: parts.name || (IsDefault ? 'default' : ''),
    status: statuses[State] ?? 'unknown',
    providerStatus: State,
    cidr: CidrBlock,
    subnets: subnets
      .filter(subnet => subnet.VpcId === VpcId)
      .map(subnet => ({
        id: subnet.SubnetId ?? '',
        name: readTags(subnet.Tags).name,
        cidr: subnet.CidrBlock ?? '',
        zone: subnet.AvailabilityZone,
      })),
  };
}

export function toSubnet(subnet: Ec2Subnet): ObservedSubnet {
  const { State = '', CidrBlock = '' } = subnet;
  return {
    id: subnet.SubnetId ?? '',
    ...taggedParts(subnet.Tags),
    status: statuses[State] ?? 'unknown',
    providerStatus: State,
    networkId: subnet.VpcId ?? '',
    cidr: CidrBlock,
    zone: subnet.AvailabilityZone,
    publicAddresses: subnet.MapPublicIpOnLaunch ?? false,
    gateway: gatewayOf(CidrBlock),
    freeAddresses: subnet.AvailableIpAddressCount,
  };
}

/** AWS keeps the second address of every subnet for its router. */
function gatewayOf(cidr: string): string {
  const bytes = cidr.split('/')[0].split('.');
  return [...bytes.slice(0, 3), Number(bytes[3]) + 1].join('.');
}
