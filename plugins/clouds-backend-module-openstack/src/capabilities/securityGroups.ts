import { SecurityGroup } from '@rackstage/plugin-clouds-common';
import { RegionalListing } from '@rackstage/plugin-clouds-node';
import { toSecurityGroup } from '../convert/securityGroup';
import { remotePage } from '../listing';
import { Regions } from '../Regions';

export function securityGroups(regions: Regions) {
  return {
    async list(request, call) {
      const { network } = regions.in(request.region);
      // An administrator would otherwise get those of all projects.
      const project_id = await regions.projectId(call);
      return remotePage(
        request,
        query => network.securityGroups({ ...query, project_id }, call),
        toSecurityGroup,
      );
    },
  } satisfies RegionalListing<SecurityGroup>;
}
