/** A range of IPv4 addresses as whole numbers, both ends in it. */
export interface AddressRange {
  first: number;
  last: number;
}

/** The number that an IPv4 address stands for. */
export function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** `rangeOf('10.0.0.0/24')` is from `10.0.0.0` to `10.0.0.255`. */
export function rangeOf(cidr: string): AddressRange {
  const [base, bits] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  const first = Math.floor(numberOf(base) / size) * size;
  return { first, last: first + size - 1 };
}

export function contains(outer: string, inner: string): boolean {
  const [around, within] = [outer, inner].map(rangeOf);
  return around.first <= within.first && within.last <= around.last;
}

export function overlap(one: string, other: string): boolean {
  const [left, right] = [one, other].map(rangeOf);
  return left.first <= right.last && right.first <= left.last;
}

/** Place of the address in the range; undefined when it is not in it. */
export function hostNumberOf(
  cidr: string,
  address: string,
): number | undefined {
  const { first, last } = rangeOf(cidr);
  const number = numberOf(address);
  return number >= first && number <= last ? number - first : undefined;
}
