import { Spec } from '@rackstage/plugin-clouds-common';
import { RegionalListing } from '@rackstage/plugin-clouds-node';
import { toSpec } from '../convert/spec';
import { remotePage } from '../listing';
import { Regions } from '../Regions';

export function specs(regions: Regions) {
  return {
    async list(request, call) {
      const { compute } = regions.in(request.region);
      return remotePage(request, query => compute.flavors(query, call), toSpec);
    },
  } satisfies RegionalListing<Spec>;
}
