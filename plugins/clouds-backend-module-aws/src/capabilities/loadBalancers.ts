import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  LoadBalancerSpec,
  ObservedLoadBalancer,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  CreateRegionalRequest,
  RegionalCapability,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { loadBalancerName } from '../convert/loadBalancer';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../paging';
import { tagsOf } from '../tags';
import { observeLoadBalancers } from './observeLoadBalancers';
import { removeParts, settleListeners } from './settleListeners';

/** Known by their ARNs; a name that follows from the tag makes one for it. */
export function loadBalancers(aws: Aws) {
  const describe = async (
    region: string,
    query: { Names?: string[]; LoadBalancerArns?: string[] },
    call: CallOptions,
  ): Promise<LoadBalancer | undefined> => {
    const answer = await unlessGone(
      aws.elasticLoadBalancing(region, call, (elb, options) =>
        elb.describeLoadBalancers(query, options),
      ),
    );
    return answer?.LoadBalancers?.[0];
  };

  async function get(id: ResourceId, call: CallOptions) {
    const query = { LoadBalancerArns: [id.id] };
    const found = await describe(id.region, query, call);
    if (!found) {
      throw new CloudError('NotFound', `There is no load balancer ${id.id}`);
    }
    const [seen] = await observeLoadBalancers(aws, id.region, [found], call);
    return seen;
  }

  async function find(
    { region, tag }: { region: string; tag: string },
    call: CallOptions,
  ): Promise<ObservedLoadBalancer | undefined> {
    const query = { Names: [loadBalancerName(tag)] };
    const found = await describe(region, query, call);
    return found && (await observeLoadBalancers(aws, region, [found], call))[0];
  }

  async function bringTo(
    id: ResourceId,
    spec: LoadBalancerSpec,
    call: CallOptions,
  ): Promise<ObservedLoadBalancer> {
    const found = await describe(
      id.region,
      { LoadBalancerArns: [id.id] },
      call,
    );
    if (!found) {
      throw new CloudError('NotFound', `There is no load balancer ${id.id}`);
    }
    await settleListeners(aws, id.region, found, spec, call);
    return get(id, call);
  }

  return {
    async list({ tag, ...request }, call) {
      const { region } = request;
      if (tag !== undefined) {
        const found = await find({ region, tag }, call);
        return { items: found ? [found] : [] };
      }
      const page = await remotePage(
        request,
        1,
        async ({ NextToken, MaxResults }) => {
          const answer = await aws.elasticLoadBalancing(
            region,
            call,
            (elb, options) =>
              elb.describeLoadBalancers(
                {
                  Marker: NextToken,
                  PageSize: Math.min(MaxResults ?? 400, 400),
                },
                options,
              ),
          );
          return {
            items: answer.LoadBalancers ?? [],
            NextToken: answer.NextMarker,
          };
        },
      );
      return {
        ...page,
        items: await observeLoadBalancers(aws, region, page.items, call),
      };
    },

    get,

    async create(request, call) {
      const { region, tag, spec } = request;
      const made = await aws.creations.once(
        { kind: 'elb', region, tag },
        call,
        {
          isIdempotent: true,
          get: id => get({ region, id }, call),
          find: () => find(request, call),
          create: async () => {
            const id = await create(aws, request, call);
            aws.freshness.made(id);
            return get({ region, id }, call);
          },
        },
      );
      return bringTo({ region, id: made.id }, spec, call);
    },

    async update({ spec, ...id }, call) {
      await bringTo(id, spec, call);
    },

    async delete({ region, id }, call) {
      const found = await describe(region, { LoadBalancerArns: [id] }, call);
      if (found) {
        await removeParts(aws, region, found, call);
        await aws.elasticLoadBalancing(region, call, (elb, options) =>
          elb.deleteLoadBalancer({ LoadBalancerArn: id }, options),
        );
      }
      aws.freshness.forget(id);
    },
  } satisfies RegionalCapability<LoadBalancerSpec, ObservedLoadBalancer>;
}

async function create(
  aws: Aws,
  request: CreateRegionalRequest<LoadBalancerSpec>,
  call: CallOptions,
): Promise<string> {
  const { type, subnets, internetFacing = true } = request.spec;
  const { LoadBalancers = [] } = await aws.elasticLoadBalancing(
    request.region,
    call,
    (elb, options) =>
      elb.createLoadBalancer(
        {
          Name: loadBalancerName(request.tag),
          Type: type,
          Scheme: internetFacing ? 'internet-facing' : 'internal',
          Subnets: subnets,
          Tags: tagsOf(request).map(({ Key = '', Value }) => ({ Key, Value })),
        },
        options,
      ),
  );
  return LoadBalancers[0]?.LoadBalancerArn ?? '';
}
