import type { Address } from '@aws-sdk/client-ec2';
import {
  ObservedPublicIp,
  PublicIpSpec,
} from '@rackstage/plugin-clouds-common';
import { Aws } from '../client/Aws';
import { taggedParts, tagSpecifications } from '../tags';
import { ec2Kind } from './ec2Kind';

/** EC2 calls them Elastic IP addresses. */
export const publicIps = (aws: Aws) =>
  ec2Kind<PublicIpSpec, ObservedPublicIp, Address>(aws, {
    prefix: 'eipalloc',
    isUnpaged: true,
    async describe(ec2, { ids, Filters }, options) {
      const { Addresses = [] } = await ec2.describeAddresses(
        { AllocationIds: ids, Filters },
        options,
      );
      return { items: Addresses };
    },
    convert: async items => items.map(toPublicIp),
    async create(request, call) {
      const { AllocationId } = await aws.ec2(
        request.region,
        call,
        (ec2, options) =>
          ec2.allocateAddress(
            {
              Domain: 'vpc',
              TagSpecifications: tagSpecifications('elastic-ip', request),
            },
            options,
          ),
      );
      return AllocationId ?? '';
    },
    isChangeable: true,
    async settle({ region, id }, { attachedTo }, seen, call) {
      if (seen.instanceId === attachedTo) {
        return;
      }
      await aws.ec2(region, call, async (ec2, options) => {
        if (attachedTo) {
          await ec2.associateAddress(
            {
              AllocationId: id,
              InstanceId: attachedTo,
              AllowReassociation: true,
            },
            options,
          );
          return;
        }
        const { Addresses = [] } = await ec2.describeAddresses(
          { AllocationIds: [id] },
          options,
        );
        const AssociationId = Addresses[0]?.AssociationId;
        if (AssociationId) {
          await ec2.disassociateAddress({ AssociationId }, options);
        }
      });
    },
    async remove({ region, id }, call) {
      await aws.ec2(region, call, (ec2, options) =>
        ec2.releaseAddress({ AllocationId: id }, options),
      );
    },
  });

function toPublicIp(address: Address): ObservedPublicIp {
  return {
    id: address.AllocationId ?? '',
    ...taggedParts(address.Tags),
    status: 'available',
    address: address.PublicIp ?? '',
    instanceId: address.InstanceId || undefined,
    networkInterfaceId: address.NetworkInterfaceId,
  };
}
