import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';
import { Region } from '../Region';
import { Tag } from '../select';

interface Tagged {
  Tags?: Tag[];
}

/** Tags that a new thing is to have. */
export function tagsFor(
  type: Sdk.ResourceType,
  specifications: Sdk.TagSpecification[] | undefined,
): Tag[] {
  return (specifications ?? [])
    .filter(({ ResourceType }) => ResourceType === type)
    .flatMap(({ Tags = [] }) => Tags);
}

function taggable(region: Region, id: string): Tagged {
  const shelves = {
    i: region.instances,
    vol: region.volumes,
    snap: region.snapshots,
    ami: region.images,
    sg: region.securityGroups,
    vpc: region.vpcs,
    subnet: region.subnets,
    eipalloc: region.addresses,
    rtb: region.routeTables,
    igw: region.internetGateways,
    nat: region.natGateways,
  };
  const prefix = id.split('-')[0];
  if (prefix === 'eni') {
    const networkInterface = region.networkInterfaces.get(id);
    return {
      get Tags() {
        return networkInterface.TagSet;
      },
      set Tags(tags) {
        networkInterface.TagSet = tags;
      },
    };
  }
  const shelf = shelves[prefix as keyof typeof shelves];
  if (!shelf) {
    throw new AwsFault('InvalidID', `The ID '${id}' is not valid`);
  }
  return shelf.get(id);
}

export const tagOperations = {
  CreateTags({ Resources = [], Tags = [] }: Sdk.CreateTagsRequest, at: At) {
    for (const item of Resources.map(id => taggable(at.region, id))) {
      const kept = (item.Tags ?? []).filter(
        ({ Key }) => !Tags.some(tag => tag.Key === Key),
      );
      item.Tags = [...kept, ...Tags];
    }
    return {};
  },

  DeleteTags({ Resources = [], Tags }: Sdk.DeleteTagsRequest, at: At) {
    for (const item of Resources.map(id => taggable(at.region, id))) {
      item.Tags = (item.Tags ?? []).filter(
        ({ Key, Value }) =>
          Tags &&
          !Tags.some(
            tag =>
              tag.Key === Key &&
              (tag.Value === undefined || tag.Value === Value),
          ),
      );
    }
    return {};
  },
};
