import { Zone } from '@rackstage/plugin-clouds-common';
import { CallOptions, RegionalListing } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { localPage } from '../paging';

export function zones(aws: Aws) {
  return {
    async list(request, call) {
      return localPage(await zonesOf(aws, request.region, call), request);
    },
  } satisfies RegionalListing<Zone>;
}

/** Availability Zones; Local and Wavelength Zones have hardly a type of instance in common with them. */
export async function zonesOf(
  aws: Aws,
  region: string,
  call: CallOptions,
): Promise<Zone[]> {
  const { AvailabilityZones = [] } = await aws.ec2(
    region,
    call,
    (ec2, options) => ec2.describeAvailabilityZones({}, options),
  );
  return AvailabilityZones.filter(
    ({ ZoneType = 'availability-zone' }) => ZoneType === 'availability-zone',
  ).map(({ ZoneName = '', State }) => ({
    id: ZoneName,
    name: ZoneName,
    available: State === 'available',
  }));
}
