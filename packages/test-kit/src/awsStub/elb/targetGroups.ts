import type * as Sdk from '@aws-sdk/client-elastic-load-balancing-v2';
import { AwsFault } from '../AwsFault';
import { At, durations } from '../Cloud';
import { ElbState, TargetGroupRecord } from './ElbState';
import { arnOf } from './loadBalancers';

function requireGroup({ cloud }: At, arn: string | undefined) {
  const found = cloud.part(ElbState).targetGroups.get(arn ?? '');
  if (!found) {
    throw new AwsFault(
      'TargetGroupNotFound',
      'One or more target groups not found',
    );
  }
  return found;
}

export const targetGroupOperations = {
  CreateTargetGroup(
    request: Sdk.CreateTargetGroupInput,
    at: At,
  ): Sdk.CreateTargetGroupOutput {
    const { targetGroups } = at.cloud.part(ElbState);
    const { Name = '', Protocol, Port, VpcId, Tags = [] } = request;
    const twin = [...targetGroups.values()].find(
      one => one.TargetGroupName === Name && one.region === at.region.name,
    );
    if (twin) {
      const isSame = twin.Protocol === Protocol && twin.Port === Port;
      if (!isSame) {
        throw new AwsFault(
          'DuplicateTargetGroupName',
          `A target group with the same name '${Name}' exists, but with different settings`,
        );
      }
      return { TargetGroups: [twin] };
    }
    at.region.vpcs.get(VpcId);
    const TargetGroupArn = arnOf(at, `targetgroup/${Name}`);
    const made: TargetGroupRecord = {
      region: at.region.name,
      TargetGroupArn,
      TargetGroupName: Name,
      Protocol,
      Port,
      VpcId,
      TargetType: 'instance',
      LoadBalancerArns: [],
      tags: Tags,
      targets: [],
    };
    targetGroups.set(TargetGroupArn, made);
    return { TargetGroups: [made] };
  },

  DescribeTargetGroups(
    request: Sdk.DescribeTargetGroupsInput,
    at: At,
  ): Sdk.DescribeTargetGroupsOutput {
    const { LoadBalancerArn, TargetGroupArns } = request;
    const all = [...at.cloud.part(ElbState).targetGroups.values()].filter(
      one => one.region === at.region.name,
    );
    return {
      TargetGroups: all.filter(
        one =>
          (!LoadBalancerArn ||
            one.LoadBalancerArns?.includes(LoadBalancerArn)) &&
          (!TargetGroupArns || TargetGroupArns.includes(one.TargetGroupArn)),
      ),
    };
  },

  DeleteTargetGroup({ TargetGroupArn }: Sdk.DeleteTargetGroupInput, at: At) {
    const { targetGroups } = at.cloud.part(ElbState);
    const group = targetGroups.get(TargetGroupArn ?? '');
    if (group?.LoadBalancerArns?.length) {
      throw new AwsFault(
        'ResourceInUse',
        `Target group '${TargetGroupArn}' is currently in use by a listener or a rule`,
      );
    }
    targetGroups.delete(TargetGroupArn ?? '');
    return {};
  },

  RegisterTargets(
    { TargetGroupArn, Targets = [] }: Sdk.RegisterTargetsInput,
    at: At,
  ) {
    const group = requireGroup(at, TargetGroupArn);
    for (const { Id = '' } of Targets) {
      if (!at.region.instances.has(Id)) {
        throw new AwsFault(
          'InvalidTarget',
          `The following targets are not in a running state and cannot be registered: '${Id}'`,
        );
      }
      if (!group.targets.some(({ id }) => id === Id)) {
        group.targets.push({ id: Id, since: at.cloud.clock.now() });
      }
    }
    return {};
  },

  DeregisterTargets(
    { TargetGroupArn, Targets = [] }: Sdk.DeregisterTargetsInput,
    at: At,
  ) {
    const group = requireGroup(at, TargetGroupArn);
    group.targets = group.targets.filter(
      ({ id }) => !Targets.some(({ Id }) => Id === id),
    );
    return {};
  },

  DescribeTargetHealth(
    { TargetGroupArn }: Sdk.DescribeTargetHealthInput,
    at: At,
  ): Sdk.DescribeTargetHealthOutput {
    const { Port, targets } = requireGroup(at, TargetGroupArn);
    const now = at.cloud.clock.now();
    return {
      TargetHealthDescriptions: targets.map(({ id, since }) => ({
        Target: { Id: id, Port },
        TargetHealth: {
          State:
            now - since < durations.targetHealth * 1000 ? 'initial' : 'healthy',
        },
      })),
    };
  },
};
