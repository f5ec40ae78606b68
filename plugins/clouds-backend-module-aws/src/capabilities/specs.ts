import { Spec } from '@rackstage/plugin-clouds-common';
import { RegionalListing } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { toSpec } from '../convert/spec';
import { remotePage } from '../paging';
import { Prices } from './prices';

/** As many types as EC2 describes at once. */
const maximumSize = 100;

/** Those that the region offers, with what they cost. */
export function specs(aws: Aws) {
  const prices = new Prices(aws);
  return {
    async list(request, call) {
      const { region, limit = maximumSize } = request;
      const page = await remotePage(
        { ...request, limit: Math.min(limit, maximumSize) },
        5,
        async query => {
          const { InstanceTypes = [], NextToken } = await aws.ec2(
            region,
            call,
            (ec2, options) => ec2.describeInstanceTypes(query, options),
          );
          return { items: InstanceTypes, NextToken };
        },
      );
      const items = page.items.map(toSpec);
      const priced = await prices.of(
        region,
        items.map(({ id }) => id),
        call,
      );
      return {
        ...page,
        items: items.map(spec => ({ ...spec, price: priced.get(spec.id) })),
      };
    },
  } satisfies RegionalListing<Spec>;
}
