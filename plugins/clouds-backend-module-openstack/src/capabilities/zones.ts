import { Zone } from '@rackstage/plugin-clouds-common';
import { RegionalListing } from '@rackstage/plugin-clouds-node';
import { localPage } from '../listing';
import { Regions } from '../Regions';

export function zones(regions: Regions) {
  return {
    async list(request, call) {
      const { compute } = regions.in(request.region);
      const found = await compute.availabilityZones(call);
      const items = found.map(({ zoneName, zoneState }) => ({
        id: zoneName,
        name: zoneName,
        available: zoneState.available,
      }));
      return localPage(items, request);
    },
  } satisfies RegionalListing<Zone>;
}
