import { Region, Spec } from './types';

/** In thousandths of a won, so that every step below is a whole number. */
const perHour = { vcpu: 18_400, memoryGiB: 3_150, gpu: 2_480_000 };
const unitsPerHour = {
  'public-ip': 7_000,
  'nat-gateway': 81_000,
  'network-load-balancer': 31_000,
  'application-load-balancer': 35_000,
  cluster: 140_000,
};
const familyPerMille = {
  general: 1000,
  compute: 940,
  memory: 1010,
  gpu: 1000,
  arm: 780,
};

/**
 * What the spec costs per hour in that region, in won, as exact decimal text
 * with at most nine decimals and no trailing zeros: `"30.995"`.
 */
export function hourlyPriceKrw(spec: Spec, region: Region): string {
  const listMilliwon =
    spec.vcpus * perHour.vcpu +
    (spec.memoryMiB / 1024) * perHour.memoryGiB +
    spec.gpus * perHour.gpu;
  return inWon(
    BigInt(listMilliwon) *
      BigInt(familyPerMille[spec.family]) *
      BigInt(region.pricePerMille),
  );
}

/** What else is charged for by the hour in that region, as above. */
export function unitPricesKrw({
  pricePerMille,
}: Pick<Region, 'pricePerMille'>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unitsPerHour).map(([unit, milliwon]) => [
      unit,
      inWon(BigInt(milliwon) * 1000n * BigInt(pricePerMille)),
    ]),
  );
}

function inWon(nanowon: bigint): string {
  const digits = nanowon.toString().padStart(10, '0');
  const fraction = digits.slice(-9).replace(/0+$/, '');
  return digits.slice(0, -9) + (fraction && `.${fraction}`);
}
