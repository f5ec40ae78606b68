import { z } from 'zod';
import { id } from '../../service/inputs';
import { Image } from '../../world/types';
import { requireThere } from '../Landscape';
import { PartDefinition } from '../PartDefinition';

export interface OwnImageSpec {
  instance: string;
  /** As the cloud noted it when the image was made: the instance may be gone. */
  image?: Image;
}

export const ownImages: PartDefinition<OwnImageSpec> = {
  prefix: 'img',
  input: z.strictObject({ instance: id }),
  changeable: [],
  partsOf: () => [],
  instancesOf: ({ instance }) => [instance],
  check({ instance }, landscape) {
    requireThere(landscape, instance);
  },
  complete(spec, { instances, images }) {
    const imageId = instances.get(spec.instance)?.imageId;
    return { ...spec, image: images.find(one => one.id === imageId) };
  },
  view: (_, { instance, image }) => ({
    instanceId: instance,
    sizeBytes: image?.sizeBytes,
    minDiskGiB: image?.minDiskGiB,
  }),
};
