import { randomBytes } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';
import { filtered } from '../select';
import { randomPublicAddress } from './addressing';
import { tagsFor } from './tags';

export const addressOperations = {
  AllocateAddress(
    request: Sdk.AllocateAddressRequest,
    { region, cloud }: At,
  ): Sdk.AllocateAddressResult {
    if (region.addresses.all().length >= cloud.limits.addresses) {
      throw new AwsFault(
        'AddressLimitExceeded',
        'The maximum number of addresses has been reached.',
      );
    }
    const AllocationId = region.addresses.newId();
    return region.addresses.add(AllocationId, {
      AllocationId,
      PublicIp: randomPublicAddress(),
      PublicIpv4Pool: 'amazon',
      NetworkBorderGroup: region.name,
      Domain: 'vpc',
      Tags: tagsFor('elastic-ip', request.TagSpecifications),
    });
  },

  /** Without pages, as EC2 gives them. */
  DescribeAddresses(
    request: Sdk.DescribeAddressesRequest,
    { region }: At,
  ): Sdk.DescribeAddressesResult {
    return {
      Addresses: filtered(
        region.addresses.list(request.AllocationIds),
        request.Filters,
        (address, name) =>
          name === 'instance-id' ? [address.InstanceId ?? ''] : undefined,
      ),
    };
  },

  AssociateAddress(
    request: Sdk.AssociateAddressRequest,
    { region }: At,
  ): Sdk.AssociateAddressResult {
    const { AllocationId, InstanceId, AllowReassociation } = request;
    const address = region.addresses.get(AllocationId);
    const instance = region.instances.get(InstanceId);
    if (address.AssociationId && !AllowReassociation) {
      throw new AwsFault(
        'Resource.AlreadyAssociated',
        `resource ${AllocationId} is already associated with associate-id ${address.AssociationId}`,
      );
    }
    if (instance.State?.Name === 'pending') {
      throw new AwsFault(
        'IncorrectInstanceState',
        `The pending instance '${InstanceId}' is not in a valid state for this operation.`,
      );
    }
    disconnect(address, region.instances.all());
    address.AssociationId = `eipassoc-0${randomBytes(8).toString('hex')}`;
    address.InstanceId = InstanceId;
    address.PrivateIpAddress = instance.PrivateIpAddress;
    address.NetworkInterfaceId =
      instance.NetworkInterfaces?.[0]?.NetworkInterfaceId;
    instance.PublicIpAddress = address.PublicIp;
    return { AssociationId: address.AssociationId };
  },

  DisassociateAddress(
    { AssociationId }: Sdk.DisassociateAddressRequest,
    { region }: At,
  ) {
    const address = region.addresses
      .all()
      .find(one => one.AssociationId === AssociationId);
    if (!address) {
      throw new AwsFault(
        'InvalidAssociationID.NotFound',
        `The association ID '${AssociationId}' does not exist`,
      );
    }
    disconnect(address, region.instances.all());
    return {};
  },

  ReleaseAddress({ AllocationId }: Sdk.ReleaseAddressRequest, { region }: At) {
    const address = region.addresses.get(AllocationId);
    if (address.AssociationId) {
      throw new AwsFault(
        'InvalidIPAddress.InUse',
        `Address ${address.PublicIp} is in use.`,
      );
    }
    region.addresses.delete(AllocationId!);
    return {};
  },
};

function disconnect(address: Sdk.Address, instances: Sdk.Instance[]): void {
  for (const instance of instances) {
    if (instance.PublicIpAddress === address.PublicIp) {
      instance.PublicIpAddress = undefined;
    }
  }
  address.AssociationId = undefined;
  address.InstanceId = undefined;
  address.NetworkInterfaceId = undefined;
  address.PrivateIpAddress = undefined;
}
