import {
  allItems,
  Image as GlanceImage,
  PageQuery,
} from '@rackstage/openstack-client';
import {
  ObservedOwnImage,
  OwnImageSpec,
} from '@rackstage/plugin-clouds-common';
import { CallOptions, RegionalCapability } from '@rackstage/plugin-clouds-node';
import { CreationsUnderWay } from '../CreationsUnderWay';
import { toOwnImage } from '../convert/ownImage';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../listing';
import { oldest } from '../oldest';
import { Regions } from '../Regions';
import { imageProperties, imageTag } from '../tags';

/** The project's own images: made of its instances, or brought by somebody. */
export function ownImages(regions: Regions) {
  const creations = new CreationsUnderWay<ObservedOwnImage>();

  async function ownOf(region: string, call: CallOptions) {
    const owner = await regions.projectId(call);
    const { image } = regions.in(region);
    return (query: PageQuery & Record<string, string | number | undefined>) =>
      image.images({ ...query, owner }, call);
  }

  async function findByTag(
    { region, tag }: { region: string; tag: string },
    call: CallOptions,
  ): Promise<ObservedOwnImage | undefined> {
    const list = await ownOf(region, call);
    const images = await allItems<GlanceImage>(query =>
      list({ ...query, ...imageTag(tag) }),
    );
    return oldest(images.map(toOwnImage), ({ createdAt }) => createdAt);
  }

  return {
    async list({ tag, ...request }, call) {
      if (tag !== undefined) {
        const found = await findByTag({ ...request, tag }, call);
        return { items: found ? [found] : [] };
      }
      const list = await ownOf(request.region, call);
      return remotePage(request, list, toOwnImage);
    },

    async get({ region, id }, call) {
      return toOwnImage(await regions.in(region).image.image(id, call));
    },

    async create({ region, tag, name, labels, spec }, call) {
      const { compute, image } = regions.in(region);
      return creations.once({ region, tag }, call, async ownCall => {
        const existing = await findByTag({ region, tag }, ownCall);
        if (existing) {
          return existing;
        }
        const metadata = imageProperties(tag, labels);
        const id = await compute.createImage(
          spec.instance,
          { name, metadata },
          ownCall,
        );
        return toOwnImage(await image.image(id, ownCall));
      });
    },

    async delete({ region, id }, call) {
      await unlessGone(regions.in(region).image.deleteImage(id, call));
    },
  } satisfies RegionalCapability<OwnImageSpec, ObservedOwnImage>;
}
