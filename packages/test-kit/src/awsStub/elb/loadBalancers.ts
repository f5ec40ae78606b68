import { randomBytes } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-elastic-load-balancing-v2';
import { AwsFault } from '../AwsFault';
import { At, durations } from '../Cloud';
import { ElbState, LoadBalancerRecord } from './ElbState';

export const arnOf = ({ cloud, region }: At, path: string) =>
  `arn:aws:elasticloadbalancing:${region.name}:${cloud.accountId}:${path}/${randomBytes(8).toString('hex')}`;

export function requireLoadBalancer(
  { cloud }: At,
  arn: string | undefined,
): LoadBalancerRecord {
  const found = cloud.part(ElbState).loadBalancers.get(arn ?? '');
  if (found) {
    return found;
  }
  throw arn?.startsWith('arn:')
    ? new AwsFault(
        'LoadBalancerNotFound',
        `Load balancers '[${arn}]' not found`,
      )
    : new AwsFault(
        'ValidationError',
        `'${arn}' is not a valid load balancer ARN`,
      );
}

export const loadBalancerOperations = {
  CreateLoadBalancer(
    request: Sdk.CreateLoadBalancerInput,
    at: At,
  ): Sdk.CreateLoadBalancerOutput {
    const { cloud, region } = at;
    const { Name = '', Type = 'application', Subnets = [] } = request;
    const state = cloud.part(ElbState);
    if (!/^[A-Za-z0-9-]{1,32}$/.test(Name)) {
      throw new AwsFault(
        'ValidationError',
        `The load balancer name '${Name}' cannot be longer than '32' characters`,
      );
    }
    const twin = [...state.loadBalancers.values()].find(
      one => one.LoadBalancerName === Name && one.region === region.name,
    );
    if (twin) {
      return { LoadBalancers: [twin] };
    }
    const subnets = Subnets.map(id => region.subnets.get(id));
    const zones = new Set(subnets.map(one => one.AvailabilityZone));
    if (Type === 'application' && zones.size < 2) {
      throw new AwsFault(
        'ValidationError',
        'At least two subnets in two different Availability Zones must be specified',
      );
    }
    const kind = Type === 'network' ? 'net' : 'app';
    const LoadBalancerArn = arnOf(at, `loadbalancer/${kind}/${Name}`);
    const made: LoadBalancerRecord = {
      region: region.name,
      LoadBalancerArn,
      LoadBalancerName: Name,
      Type,
      Scheme: request.Scheme ?? 'internet-facing',
      VpcId: subnets[0]?.VpcId,
      DNSName: `${Name}-${LoadBalancerArn.slice(-16)}.elb.${region.name}.amazonaws.com`,
      CreatedTime: cloud.clock.date(),
      State: { Code: 'provisioning' },
      IpAddressType: 'ipv4',
      AvailabilityZones: subnets.map(one => ({
        ZoneName: one.AvailabilityZone,
        SubnetId: one.SubnetId,
      })),
      SecurityGroups: Type === 'application' ? request.SecurityGroups : [],
      tags: request.Tags ?? [],
    };
    state.loadBalancers.set(LoadBalancerArn, made);
    cloud.clock.in(durations.loadBalancer, () => {
      made.State = { Code: 'active' };
    });
    return { LoadBalancers: [made] };
  },

  DescribeLoadBalancers(
    request: Sdk.DescribeLoadBalancersInput,
    at: At,
  ): Sdk.DescribeLoadBalancersOutput {
    const { Names, LoadBalancerArns, Marker, PageSize = 400 } = request;
    const all = LoadBalancerArns
      ? LoadBalancerArns.map(arn => requireLoadBalancer(at, arn))
      : [...at.cloud.part(ElbState).loadBalancers.values()].filter(
          one => one.region === at.region.name,
        );
    const found = Names
      ? all.filter(one => Names.includes(one.LoadBalancerName ?? ''))
      : all;
    if (Names && found.length < Names.length) {
      throw new AwsFault(
        'LoadBalancerNotFound',
        `Load balancers '[${Names.join(', ')}]' not found`,
      );
    }
    const from = Number(Marker ?? 0);
    const end = from + PageSize;
    return {
      LoadBalancers: found.slice(from, end),
      NextMarker: end < found.length ? String(end) : undefined,
    };
  },

  DeleteLoadBalancer(
    { LoadBalancerArn }: Sdk.DeleteLoadBalancerInput,
    { cloud }: At,
  ) {
    const state = cloud.part(ElbState);
    state.loadBalancers.delete(LoadBalancerArn ?? '');
    for (const [arn, listener] of state.listeners) {
      if (listener.LoadBalancerArn === LoadBalancerArn) {
        state.listeners.delete(arn);
      }
    }
    return {};
  },

  AddTags({ ResourceArns = [], Tags = [] }: Sdk.AddTagsInput, at: At) {
    for (const one of ResourceArns.map(arn => requireLoadBalancer(at, arn))) {
      const kept = one.tags.filter(
        ({ Key }) => !Tags.some(tag => tag.Key === Key),
      );
      one.tags = [...kept, ...Tags];
    }
    return {};
  },

  RemoveTags({ ResourceArns = [], TagKeys = [] }: Sdk.RemoveTagsInput, at: At) {
    for (const one of ResourceArns.map(arn => requireLoadBalancer(at, arn))) {
      one.tags = one.tags.filter(({ Key = '' }) => !TagKeys.includes(Key));
    }
    return {};
  },

  DescribeTags(
    { ResourceArns = [] }: Sdk.DescribeTagsInput,
    { cloud }: At,
  ): Sdk.DescribeTagsOutput {
    const { loadBalancers, targetGroups } = cloud.part(ElbState);
    if (ResourceArns.length > 20) {
      throw new AwsFault(
        'ValidationError',
        'Only 20 resources can be described at once',
      );
    }
    return {
      TagDescriptions: ResourceArns.map(ResourceArn => ({
        ResourceArn,
        Tags: (loadBalancers.get(ResourceArn) ?? targetGroups.get(ResourceArn))
          ?.tags,
      })),
    };
  },
};
