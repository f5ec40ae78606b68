import { Region, Spec, Zone } from './types';

/** How many instances of the spec a zone holds, over all projects together. */
export function capacityOf(region: Region, zone: Zone, spec: Spec): number {
  if (!zone.available) {
    return 0;
  }
  // GPU machines are scarce everywhere: that is where running out of stock is met first.
  return spec.gpus > 0
    ? Math.floor((region.size * 8) / spec.gpus)
    : Math.floor((region.size * 1536) / spec.vcpus);
}
