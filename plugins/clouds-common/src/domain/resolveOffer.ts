import { Architecture, Image, Spec } from '../kinds';
import Big from 'big.js';
import { PriceList, specPrice } from './PriceList';

/** What an instance needs, instead of a spec of one cloud. */
export interface SpecRequirements {
  vcpus: number;
  memoryMiB: number;
  gpus?: number;
  architecture?: Architecture;
}

/** An operating system, instead of an image of one cloud. */
export interface OsChoice {
  /** Lower case, as in os-release's ID: `ubuntu`. */
  distribution: string;
  /** `24.04`, or only its beginning: `24`. Absent: the newest. */
  version?: string;
}

/**
 * The cheapest spec that has all that is needed; of those as cheap, or without
 * a price, the one with the least vCPUs, then memory, then by its id.
 */
export function resolveSpec(
  requirements: SpecRequirements,
  specs: Spec[],
  prices?: PriceList,
): Spec | undefined {
  const { vcpus, memoryMiB, gpus = 0, architecture } = requirements;
  const priceOf = (spec: Spec) => specPrice(spec, prices);
  return specs
    .filter(
      spec =>
        spec.vcpus >= vcpus &&
        spec.memoryMiB >= memoryMiB &&
        (spec.gpus ?? 0) >= gpus &&
        // One without a GPU where none is asked for: they are scarce.
        (gpus > 0 || !spec.gpus) &&
        (architecture === undefined ||
          (spec.architecture ?? 'x86_64') === architecture),
    )
    .sort(
      (one, other) =>
        comparePrices(priceOf(one)?.amount, priceOf(other)?.amount) ||
        one.vcpus - other.vcpus ||
        one.memoryMiB - other.memoryMiB ||
        compareText(one.id, other.id),
    )[0];
}

/**
 * The newest image of the operating system that runs on the spec: by version,
 * then by the day it was made, then by its id.
 */
export function resolveImage(
  { distribution, version }: OsChoice,
  images: Image[],
  spec?: Pick<Spec, 'architecture' | 'diskGiB' | 'memoryMiB'>,
): Image | undefined {
  return images
    .filter(
      ({ status, os, architecture, minDiskGiB = 0, minMemoryMiB = 0 }) =>
        status === 'available' &&
        os?.distribution === distribution &&
        (version === undefined || isOfVersion(os.version, version)) &&
        (!spec ||
          ((architecture ?? spec.architecture) ===
            (spec.architecture ?? architecture) &&
            (spec.diskGiB === 0 || spec.diskGiB >= minDiskGiB) &&
            spec.memoryMiB >= minMemoryMiB)),
    )
    .sort(compareImages)[0];
}

/** The newest first: by version, then by the day it was made, then by its id. */
export const compareImages = (one: Image, other: Image): number =>
  compareVersions(other.os?.version, one.os?.version) ||
  compareText(other.createdAt ?? '', one.createdAt ?? '') ||
  compareText(one.id, other.id);

function isOfVersion(found: string | undefined, wanted: string): boolean {
  return found === wanted || (found?.startsWith(`${wanted}.`) ?? false);
}

function compareVersions(one = '', other = ''): number {
  const parts = (text: string) => text.split('.').map(Number);
  const [a, b] = [parts(one), parts(other)];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] || 0) - (b[index] || 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/** Without a price last. */
function comparePrices(one?: string, other?: string): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  return new Big(one).cmp(other);
}

const compareText = (one: string, other: string): number => {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
};
