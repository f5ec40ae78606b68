import type {
  RunInstancesCommandInput,
  _InstanceType,
} from '@aws-sdk/client-ec2';
import {
  CallOptions,
  CloudError,
  CreateInstanceRequest,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { tagsOf, tagsOfPart } from '../tags';

/** The order in EC2's words. */
export async function newInstance(
  aws: Aws,
  request: CreateInstanceRequest,
  call: CallOptions,
): Promise<RunInstancesCommandInput> {
  const { imageId, specId, zone, keyPair, securityGroups, userData } = request;
  return {
    ImageId: imageId,
    InstanceType: specId as _InstanceType,
    MinCount: 1,
    MaxCount: 1,
    KeyName: keyPair,
    SecurityGroupIds: securityGroups,
    SubnetId: await subnetFor(aws, request, call),
    Placement: zone ? { AvailabilityZone: zone } : undefined,
    UserData:
      userData === undefined
        ? undefined
        : Buffer.from(userData).toString('base64'),
    // Without a token of its own, whatever runs on the machine could take the role that it has.
    MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
    TagSpecifications: [
      { ResourceType: 'instance', Tags: tagsOf(request) },
      { ResourceType: 'volume', Tags: tagsOfPart(request) },
      { ResourceType: 'network-interface', Tags: tagsOfPart(request) },
    ],
  };
}

/**
 * Of the network, in the wished zone, the one with the most room. Without a network EC2 takes its default one.
 *
 * @throws CloudError `NotFound` when the network has no subnet there
 */
async function subnetFor(
  aws: Aws,
  { region, networkId, zone }: CreateInstanceRequest,
  call: CallOptions,
): Promise<string | undefined> {
  if (networkId === undefined || networkId.startsWith('subnet-')) {
    return networkId;
  }
  const Filters = [
    { Name: 'vpc-id', Values: [networkId] },
    ...(zone ? [{ Name: 'availability-zone', Values: [zone] }] : []),
  ];
  const { Subnets = [] } = await aws.ec2(region, call, (ec2, options) =>
    ec2.describeSubnets({ Filters }, options),
  );
  const [roomiest] = Subnets.sort(
    (a, b) =>
      (b.AvailableIpAddressCount ?? 0) - (a.AvailableIpAddressCount ?? 0) ||
      (a.SubnetId ?? '').localeCompare(b.SubnetId ?? ''),
  );
  if (!roomiest) {
    throw new CloudError(
      'NotFound',
      zone
        ? `Network ${networkId} has no subnet in zone ${zone}; make one there or choose another zone`
        : `Network ${networkId} has no subnet; make one first`,
    );
  }
  return roomiest.SubnetId;
}
