import type {
  LoadBalancer,
  TargetGroup,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  LoadBalancerTarget,
  ObservedLoadBalancer,
} from '@rackstage/plugin-clouds-common';
import { CallOptions } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import {
  commonTargets,
  toListeners,
  toLoadBalancer,
} from '../convert/loadBalancer';
import { unlessGone } from '../errors/unlessGone';
import { AwsTag } from '../tags';

/** As many as the tags of can be asked for at once. */
const tagsAtOnce = 20;

/** With their listeners and targets, each of which is a question of its own; without those that are gone meanwhile. */
export async function observeLoadBalancers(
  aws: Aws,
  region: string,
  wires: LoadBalancer[],
  call: CallOptions,
): Promise<ObservedLoadBalancer[]> {
  const all: ObservedLoadBalancer[] = [];
  for (let i = 0; i < wires.length; i += tagsAtOnce) {
    const some = wires.slice(i, i + tagsAtOnce);
    const tags = await tagsOfAll(aws, region, some, call);
    for (const wire of some) {
      const arn = wire.LoadBalancerArn ?? '';
      const parts = await unlessGone(partsOf(aws, region, arn, call));
      if (parts) {
        all.push({ ...toLoadBalancer(wire, tags.get(arn)), ...parts });
      }
    }
  }
  return all;
}

async function tagsOfAll(
  aws: Aws,
  region: string,
  wires: LoadBalancer[],
  call: CallOptions,
): Promise<Map<string, AwsTag[]>> {
  const ResourceArns = wires.map(({ LoadBalancerArn = '' }) => LoadBalancerArn);
  const { TagDescriptions = [] } = await aws.elasticLoadBalancing(
    region,
    call,
    (elb, options) => elb.describeTags({ ResourceArns }, options),
  );
  return new Map(
    TagDescriptions.map(({ ResourceArn = '', Tags = [] }) => [
      ResourceArn,
      Tags,
    ]),
  );
}

async function partsOf(
  aws: Aws,
  region: string,
  LoadBalancerArn: string,
  call: CallOptions,
): Promise<Pick<ObservedLoadBalancer, 'listeners' | 'targets'>> {
  const { listeners, groups } = await aws.elasticLoadBalancing(
    region,
    call,
    async (elb, options) => {
      const { Listeners = [] } = await elb.describeListeners(
        { LoadBalancerArn },
        options,
      );
      const { TargetGroups = [] } = await elb.describeTargetGroups(
        { LoadBalancerArn },
        options,
      );
      return { listeners: Listeners, groups: TargetGroups };
    },
  );
  return {
    listeners: toListeners(listeners, groups),
    targets: await targetsOf(aws, region, groups, call),
  };
}

/** Those that all of its groups have, so that one that is missing in a group is brought there. */
async function targetsOf(
  aws: Aws,
  region: string,
  groups: TargetGroup[],
  call: CallOptions,
): Promise<LoadBalancerTarget[]> {
  const healths: TargetHealthDescription[][] = [];
  for (const { TargetGroupArn } of groups) {
    const { TargetHealthDescriptions = [] } = await aws.elasticLoadBalancing(
      region,
      call,
      (elb, options) => elb.describeTargetHealth({ TargetGroupArn }, options),
    );
    healths.push(TargetHealthDescriptions);
  }
  return commonTargets(healths);
}
