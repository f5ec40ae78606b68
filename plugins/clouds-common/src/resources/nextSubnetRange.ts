import ipaddr from 'ipaddr.js';

/** Usual sizes of a subnet: 256 addresses, or what stateless configuration of IPv6 wants (RFC 4291). */
const usualPrefix = { ipv4: 24, ipv6: 64 };

interface Span {
  family: 'ipv4' | 'ipv6';
  first: bigint;
  /** The first address after it. */
  end: bigint;
  prefix: number;
}

/**
 * The first range within `range` that overlaps none of those that are taken: of
 * the usual size, or half of a range that is no larger than that.
 *
 * @param range - CIDR notation, as all of them; what is no range is passed over
 * @returns undefined where no room is left, or where it cannot be told
 */
export function nextSubnetRange(
  range: string,
  taken: string[],
): string | undefined {
  const whole = spanOf(range);
  if (!whole) {
    return undefined;
  }
  const { family } = whole;
  const prefix = Math.max(usualPrefix[family], whole.prefix + 1);
  const size = sizeOf(family, prefix);
  const others = taken
    .flatMap(text => spanOf(text) ?? [])
    .filter(other => other.family === family);
  let first = whole.first;
  while (size > 0n && first + size <= whole.end) {
    const inTheWay = overlapping(others, first, size);
    if (!inTheWay) {
      return `${addressOf(family, first)}/${prefix}`;
    }
    first = roundUp(inTheWay.end, size);
  }
  return undefined;
}

const overlapping = (others: Span[], first: bigint, size: bigint) =>
  others.find(other => other.first < first + size && first < other.end);

function spanOf(cidr: string): Span | undefined {
  if (!ipaddr.isValidCIDR(cidr)) {
    return undefined;
  }
  const [address, prefix] = ipaddr.parseCIDR(cidr);
  const family = address.kind();
  const size = sizeOf(family, prefix);
  const number = address
    .toByteArray()
    .reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const first = number - (number % size);
  return { family, first, end: first + size, prefix };
}

/** How many addresses there are; none beyond the last bit. */
function sizeOf(family: Span['family'], prefix: number): bigint {
  const free = (family === 'ipv4' ? 32 : 128) - prefix;
  return free < 0 ? 0n : 2n ** BigInt(free);
}

const roundUp = (number: bigint, size: bigint) =>
  ((number + size - 1n) / size) * size;

function addressOf(family: Span['family'], number: bigint): string {
  const count = family === 'ipv4' ? 4 : 16;
  const bytes = Array.from({ length: count }, (_, index) =>
    Number((number >> BigInt(8 * (count - 1 - index))) % 256n),
  );
  return ipaddr.fromByteArray(bytes).toString();
}
