import { Spec } from '@rackstage/plugin-clouds-common';
import { RegionalListing } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { toSpec } from '../convert/spec';
import { remotePage } from '../paging';

/** As many types as EC2 describes at once. */
const maximumSize = 100;

/** Those that the region offers. */
export function specs(aws: Aws) {
  return {
    async list(request, call) {
      const { limit = maximumSize } = request;
      const page = await remotePage(
        { ...request, limit: Math.min(limit, maximumSize) },
        5,
        async query => {
          const { InstanceTypes = [], NextToken } = await aws.ec2(
            request.region,
            call,
            (ec2, options) => ec2.describeInstanceTypes(query, options),
          );
          return { items: InstanceTypes, NextToken };
        },
      );
      return { ...page, items: page.items.map(toSpec) };
    },
  } satisfies RegionalListing<Spec>;
}
