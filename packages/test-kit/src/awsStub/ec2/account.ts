import type * as Sdk from '@aws-sdk/client-ec2';
import { imagesOf, instanceTypesOf, regionNames } from '../catalogue';
import { At } from '../Cloud';
import { AwsFault } from '../AwsFault';
import { filtered, paged } from '../select';

export const accountOperations = {
  DescribeRegions(): Sdk.DescribeRegionsResult {
    return {
      Regions: regionNames.map(name => ({
        RegionName: name,
        Endpoint: `ec2.${name}.amazonaws.com`,
        OptInStatus: 'opt-in-not-required',
      })),
    };
  },

  DescribeAvailabilityZones(
    _: Sdk.DescribeAvailabilityZonesRequest,
    { region }: At,
  ): Sdk.DescribeAvailabilityZonesResult {
    return {
      AvailabilityZones: region.zones.map((name, index) => ({
        ZoneName: name,
        ZoneId: `${region.name}-az${index + 1}`,
        RegionName: region.name,
        GroupName: region.name,
        NetworkBorderGroup: region.name,
        State: 'available',
        OptInStatus: 'opt-in-not-required',
        ZoneType: 'availability-zone',
        Messages: [],
      })),
    };
  },

  DescribeAccountAttributes(
    { AttributeNames = [] }: Sdk.DescribeAccountAttributesRequest,
    { cloud }: At,
  ): Sdk.DescribeAccountAttributesResult {
    const attributes: Record<string, string[]> = {
      'supported-platforms': ['VPC'],
      'default-vpc': ['vpc-00000000000000001'],
      'max-instances': ['20'],
      'max-elastic-ips': [String(cloud.limits.addresses)],
      'vpc-max-elastic-ips': [String(cloud.limits.addresses)],
      'vpc-max-security-groups-per-interface': ['5'],
    };
    return {
      AccountAttributes: Object.entries(attributes)
        .filter(
          ([name]) =>
            AttributeNames.length === 0 ||
            AttributeNames.some(wanted => wanted === name),
        )
        .map(([name, values]) => ({
          AttributeName: name,
          AttributeValues: values.map(value => ({ AttributeValue: value })),
        })),
    };
  },

  DescribeInstanceTypes(
    request: Sdk.DescribeInstanceTypesRequest,
    { region }: At,
  ): Sdk.DescribeInstanceTypesResult {
    const { InstanceTypes: wanted = [] } = request;
    const types = instanceTypesOf(region.name);
    const unknown = wanted.filter(
      name => !types.some(({ InstanceType }) => InstanceType === name),
    );
    if (unknown.length > 0) {
      throw new AwsFault(
        'InvalidInstanceType',
        `The following supplied instance types do not exist: [${unknown.join(', ')}]`,
      );
    }
    const { items, NextToken } = paged(
      types.filter(
        ({ InstanceType }) =>
          wanted.length === 0 || wanted.some(name => name === InstanceType),
      ),
      request,
    );
    return { InstanceTypes: items, NextToken };
  },

  DescribeImages(
    request: Sdk.DescribeImagesRequest,
    { region, cloud }: At,
  ): Sdk.DescribeImagesResult {
    const { ImageIds, Owners = [], Filters } = request;
    const publicOnes = imagesOf();
    const all = ImageIds?.length
      ? ImageIds.map(
          id =>
            publicOnes.find(({ ImageId }) => ImageId === id) ??
            region.images.get(id),
        )
      : [...publicOnes, ...region.images.list()];
    const owned = all.filter(
      ({ OwnerId = '', ImageOwnerAlias = '' }) =>
        Owners.length === 0 ||
        Owners.includes(OwnerId) ||
        Owners.includes(ImageOwnerAlias) ||
        (Owners.includes('self') && OwnerId === cloud.accountId),
    );
    const { items, NextToken } = paged(
      filtered(owned, Filters, (image, name) => {
        switch (name) {
          case 'name':
            return [image.Name ?? ''];
          case 'state':
            return [image.State ?? ''];
          case 'image-type':
            return [image.ImageType ?? ''];
          case 'root-device-type':
            return [image.RootDeviceType ?? ''];
          case 'architecture':
            return [image.Architecture ?? ''];
          default:
            return undefined;
        }
      }),
      request,
      1,
    );
    return { Images: items, NextToken };
  },
};
