import { Image } from '@rackstage/plugin-clouds-common';
import { RegionalListing } from '@rackstage/plugin-clouds-node';
import { toImage } from '../convert/image';
import { remotePage } from '../listing';
import { Regions } from '../Regions';

export function images(regions: Regions) {
  return {
    async list(request, call) {
      const { image } = regions.in(request.region);
      return remotePage(request, query => image.images(query, call), toImage);
    },
  } satisfies RegionalListing<Image>;
}
