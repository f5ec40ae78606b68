import ipaddr from 'ipaddr.js';
import { ResourceProblem } from './ResourceKind';

/** Of a field that takes a range of addresses. */
export const cidrProperty = {
  type: 'string',
  minLength: 1,
  maxLength: 50,
} as const;

/** What speaks against a range in CIDR notation, `10.0.0.0/16`. */
export function cidrProblems(field: string, cidr: string): ResourceProblem[] {
  if (!ipaddr.isValidCIDR(cidr)) {
    return [
      {
        code: 'NotARange',
        field,
        message: `'${cidr}' is no range of addresses; write it as 10.0.0.0/16`,
        params: { value: cidr },
      },
    ];
  }
  const network = networkOf(cidr);
  return network === cidr
    ? []
    : [
        {
          code: 'RangeBeginsWithin',
          field,
          message: `'${cidr}' begins within its range; write ${network}`,
          params: { value: cidr, range: network },
        },
      ];
}

/** What speaks against a single address. */
export function addressProblems(
  field: string,
  address: string,
): ResourceProblem[] {
  return ipaddr.isValid(address)
    ? []
    : [
        {
          code: 'NotAnAddress',
          field,
          message: `'${address}' is no address; write it as 10.0.0.5`,
          params: { value: address },
        },
      ];
}

function networkOf(cidr: string): string {
  const [address, bits] = ipaddr.parseCIDR(cidr);
  const network =
    address.kind() === 'ipv6'
      ? ipaddr.IPv6.networkAddressFromCIDR(cidr)
      : ipaddr.IPv4.networkAddressFromCIDR(cidr);
  return `${network}/${bits}`;
}
