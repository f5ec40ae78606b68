import type { NetworkInterface } from '@aws-sdk/client-ec2';
import {
  ObservedNetworkInterface,
  RegionalStatus,
} from '@rackstage/plugin-clouds-common';
import { taggedParts } from '../tags';

const statuses: Record<string, RegionalStatus | undefined> = {
  pending: 'creating',
  available: 'available',
  associated: 'available',
  'in-use': 'available',
  attaching: 'changing',
  detaching: 'changing',
};

/** Of the group that EC2 makes with every network. */
export const defaultGroupName = 'default';

export function toNetworkInterface(
  wire: NetworkInterface,
): ObservedNetworkInterface {
  const { Attachment, Status = '' } = wire;
  const transition = ['attaching', 'detaching'].find(
    one => one === Attachment?.Status,
  );
  return {
    id: wire.NetworkInterfaceId ?? '',
    ...taggedParts(wire.TagSet),
    status: statuses[transition ?? Status] ?? 'unknown',
    providerStatus: Status,
    networkId: wire.VpcId,
    subnetId: wire.SubnetId ?? '',
    address: wire.PrivateIpAddress ?? wire.Ipv6Address,
    macAddress: wire.MacAddress,
    // EC2 puts an interface into its network's own group when none is wished.
    securityGroups: (wire.Groups ?? [])
      .filter(({ GroupName }) => GroupName !== defaultGroupName)
      .map(({ GroupId = '' }) => GroupId),
    instanceId: Attachment?.InstanceId,
  };
}
