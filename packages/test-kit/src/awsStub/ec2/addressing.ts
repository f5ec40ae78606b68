import { randomInt } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import type { Region } from '../Region';

/** Of the ranges that documents are written with (RFC 5737). */
export const randomPublicAddress = () =>
  `${['192.0.2', '198.51.100', '203.0.113'][randomInt(3)]}.${randomInt(1, 255)}`;

const toNumber = (address: string) =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const toAddress = (number: number) =>
  [24, 16, 8, 0].map(bits => Math.floor(number / 2 ** bits) % 256).join('.');

/** First and last address of a range in CIDR notation. */
export function rangeOf(cidr: string): [first: number, last: number] {
  const [address, bits] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  const first = Math.floor(toNumber(address) / size) * size;
  return [first, first + size - 1];
}

export function within(inner: string, outer: string): boolean {
  const [a, b] = [rangeOf(inner), rangeOf(outer)];
  return a[0] >= b[0] && a[1] <= b[1];
}

export function overlap(one: string, other: string): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  return a[0] <= b[1] && b[0] <= a[1];
}

/** AWS keeps the first four addresses of a subnet, and the last. */
export function freeAddress(
  region: Region,
  { SubnetId, CidrBlock = '' }: Sdk.Subnet,
  wanted?: string,
): string {
  const taken = new Set(
    region.networkInterfaces
      .all()
      .filter(one => one.SubnetId === SubnetId)
      .map(({ PrivateIpAddress }) => PrivateIpAddress),
  );
  if (wanted !== undefined) {
    if (taken.has(wanted)) {
      throw new AwsFault(
        'InvalidIPAddress.InUse',
        `The specified address is already in use: ${wanted}`,
      );
    }
    if (!within(`${wanted}/32`, CidrBlock)) {
      throw new AwsFault(
        'InvalidParameterValue',
        `Address ${wanted} does not fall within the subnet's address range`,
      );
    }
    return wanted;
  }
  const [first, last] = rangeOf(CidrBlock);
  for (let number = first + 4; number < last; number++) {
    if (!taken.has(toAddress(number))) {
      return toAddress(number);
    }
  }
  throw new AwsFault(
    'InsufficientFreeAddressesInSubnet',
    `There are not enough free addresses in subnet '${SubnetId}' to satisfy the requested number of instances.`,
  );
}
