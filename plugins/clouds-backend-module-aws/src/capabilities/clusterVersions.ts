import { ClusterVersion } from '@rackstage/plugin-clouds-common';
import { RegionalListing } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { everything, localPage } from '../paging';

/** Those that EKS looks after without a surcharge. */
export function clusterVersions(aws: Aws) {
  return {
    async list(request, call) {
      const { region } = request;
      const all = await everything(async ({ NextToken }) => {
        const page = await aws.eks(region, call, (eks, options) =>
          eks.describeClusterVersions(
            { nextToken: NextToken, versionStatus: 'STANDARD_SUPPORT' },
            options,
          ),
        );
        return {
          items: page.clusterVersions ?? [],
          NextToken: page.nextToken,
        };
      });
      return localPage(
        all.map(({ clusterVersion = '', defaultVersion }) => ({
          id: clusterVersion,
          name: clusterVersion,
          ...(defaultVersion && { default: true }),
        })),
        request,
      );
    },
  } satisfies RegionalListing<ClusterVersion>;
}
