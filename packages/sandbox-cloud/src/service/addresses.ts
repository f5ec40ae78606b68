/** The first four of a subnet are the network, its gateway and two for the cloud's own services. */
const firstHost = 4;

/** Address number `hostNumber` of the subnet: `addressAt('10.0.16.0/20', 5)` is `10.0.16.5`. */
export function addressAt(cidr: string, hostNumber: number): string {
  const [base] = cidr.split('/');
  const start = base
    .split('.')
    .reduce((sum, part) => sum * 256 + Number(part), 0);
  const address = start + hostNumber;
  return [24, 16, 8, 0]
    .map(shift => Math.floor(address / 2 ** shift) % 256)
    .join('.');
}

/** The lowest number that is free; undefined when the subnet is full. */
export function freeHostNumber(
  cidr: string,
  taken: Iterable<number>,
): number | undefined {
  const prefixLength = Number(cidr.split('/')[1]);
  const broadcast = 2 ** (32 - prefixLength) - 1;
  const used = new Set(taken);
  let candidate = firstHost;
  while (used.has(candidate)) {
    candidate += 1;
  }
  return candidate < broadcast ? candidate : undefined;
}
