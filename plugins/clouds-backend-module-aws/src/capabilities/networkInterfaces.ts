import type { NetworkInterface } from '@aws-sdk/client-ec2';
import {
  NetworkInterfaceSpec,
  ObservedNetworkInterface,
} from '@rackstage/plugin-clouds-common';
import { CallOptions, ResourceId } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import {
  defaultGroupName,
  toNetworkInterface,
} from '../convert/networkInterface';
import { tagSpecifications } from '../tags';
import { ec2Kind } from './ec2Kind';
import { describeInstance } from './instances';

export const networkInterfaces = (aws: Aws) =>
  ec2Kind<NetworkInterfaceSpec, ObservedNetworkInterface, NetworkInterface>(
    aws,
    {
      prefix: 'eni',
      isIdempotent: true,
      async describe(ec2, { ids, ...query }, options) {
        const { NetworkInterfaces = [], NextToken } =
          await ec2.describeNetworkInterfaces(
            { ...query, NetworkInterfaceIds: ids },
            options,
          );
        return { items: NetworkInterfaces, NextToken };
      },
      convert: async items => items.map(toNetworkInterface),
      async create(request, call) {
        const { subnet, address, securityGroups } = request.spec;
        const { NetworkInterface: made } = await aws.ec2(
          request.region,
          call,
          (ec2, options) =>
            ec2.createNetworkInterface(
              {
                SubnetId: subnet,
                PrivateIpAddress: address,
                Groups: securityGroups.length > 0 ? securityGroups : undefined,
                ClientToken: request.tag,
                TagSpecifications: tagSpecifications(
                  'network-interface',
                  request,
                ),
              },
              options,
            ),
        );
        return made?.NetworkInterfaceId ?? '';
      },
      isChangeable: true,
      async settle(id, spec, seen, call) {
        await setGroups(aws, id, spec, seen, call);
        if (seen.instanceId !== spec.attachedTo) {
          await detach(aws, id, call);
          if (spec.attachedTo) {
            await attach(aws, id, spec.attachedTo, call);
          }
        }
      },
      async remove({ region, id }, call) {
        await aws.ec2(region, call, (ec2, options) =>
          ec2.deleteNetworkInterface({ NetworkInterfaceId: id }, options),
        );
      },
    },
  );

async function setGroups(
  aws: Aws,
  { region, id }: ResourceId,
  { securityGroups }: NetworkInterfaceSpec,
  seen: ObservedNetworkInterface,
  call: CallOptions,
): Promise<void> {
  const key = (groups: string[]) => [...groups].sort().join();
  if (key(securityGroups) === key(seen.securityGroups)) {
    return;
  }
  const Groups =
    securityGroups.length > 0
      ? securityGroups
      : await defaultGroups(aws, region, seen.networkId, call);
  await aws.ec2(region, call, (ec2, options) =>
    ec2.modifyNetworkInterfaceAttribute(
      { NetworkInterfaceId: id, Groups },
      options,
    ),
  );
}

/** An interface is never without a group: this stands for none. */
async function defaultGroups(
  aws: Aws,
  region: string,
  networkId: string | undefined,
  call: CallOptions,
): Promise<string[]> {
  const { SecurityGroups = [] } = await aws.ec2(region, call, (ec2, options) =>
    ec2.describeSecurityGroups(
      {
        Filters: [
          { Name: 'vpc-id', Values: [networkId ?? ''] },
          { Name: 'group-name', Values: [defaultGroupName] },
        ],
      },
      options,
    ),
  );
  return SecurityGroups.map(({ GroupId = '' }) => GroupId);
}

async function detach(
  aws: Aws,
  { region, id }: ResourceId,
  call: CallOptions,
): Promise<void> {
  await aws.ec2(region, call, async (ec2, options) => {
    const { NetworkInterfaces = [] } = await ec2.describeNetworkInterfaces(
      { NetworkInterfaceIds: [id] },
      options,
    );
    const attachment = NetworkInterfaces[0]?.Attachment;
    if (attachment && attachment.Status !== 'detaching') {
      await ec2.detachNetworkInterface(
        { AttachmentId: attachment.AttachmentId },
        options,
      );
    }
  });
}

/** At the first place that the instance has free. */
async function attach(
  aws: Aws,
  { region, id }: ResourceId,
  instanceId: string,
  call: CallOptions,
): Promise<void> {
  const where = { region, id: instanceId };
  const { NetworkInterfaces = [] } = await describeInstance(aws, where, call);
  const taken = NetworkInterfaces.map(
    ({ Attachment }) => Attachment?.DeviceIndex ?? 0,
  );
  let DeviceIndex = 1;
  while (taken.includes(DeviceIndex)) {
    DeviceIndex++;
  }
  await aws.ec2(region, call, (ec2, options) =>
    ec2.attachNetworkInterface(
      { NetworkInterfaceId: id, InstanceId: instanceId, DeviceIndex },
      options,
    ),
  );
}
