import { notFound } from '../errors';
import { keyPairs, securityGroups } from './access';
import { images } from './images';
import { networksOf } from './networks';
import { regions, zonesOf } from './regions';
import { specsOf } from './specs';
import { Network, Region, Spec, Zone } from './types';

/** A region with all that never changes in it. */
export interface RegionalWorld {
  region: Region;
  zones: Zone[];
  specs: Spec[];
  networks: Network[];
}

const byId = new Map<string, RegionalWorld>(
  regions.map((region, index) => [
    region.id,
    {
      region,
      zones: zonesOf(region),
      specs: specsOf(region),
      networks: networksOf(region, index),
    },
  ]),
);

/** @throws SandboxError `not_found` */
export function worldOf(regionId: string): RegionalWorld {
  const found = byId.get(regionId);
  if (!found) {
    throw notFound(`There is no region ${regionId}`);
  }
  return found;
}

export { images, keyPairs, regions, securityGroups };
