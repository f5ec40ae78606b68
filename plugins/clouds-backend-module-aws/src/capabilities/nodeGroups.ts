import type { _InstanceType } from '@aws-sdk/client-ec2';
import type { Cluster, Nodegroup } from '@aws-sdk/client-eks';
import { ClusterSpec, NodeGroupSpec } from '@rackstage/plugin-clouds-common';
import { CallOptions, ResourceId } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { isBusy, toEksTags } from '../convert/cluster';
import { toSpec } from '../convert/spec';

interface Seen {
  cluster: Cluster;
  groups: Nodegroup[];
  spec: ClusterSpec;
}

/** Takes every step that can be taken now; a group at work is left alone until it is done. */
export async function settleGroups(
  aws: Aws,
  id: ResourceId,
  { cluster, groups, spec }: Seen,
  call: CallOptions,
): Promise<void> {
  const wanted = new Map(spec.nodeGroups.map(group => [group.name, group]));
  await removeGroups(
    aws,
    id,
    groups.filter(({ nodegroupName = '' }) => !wanted.has(nodegroupName)),
    call,
  );
  for (const [name, order] of wanted) {
    const group = groups.find(({ nodegroupName }) => nodegroupName === name);
    if (!group) {
      await addGroup(aws, id, cluster, order, call);
    } else if (!isBusy(group)) {
      await changeGroup(aws, id, { cluster, group, order }, call);
    }
  }
}

export async function removeGroups(
  aws: Aws,
  { region, id: clusterName }: ResourceId,
  groups: Nodegroup[],
  call: CallOptions,
): Promise<void> {
  for (const { nodegroupName, status } of groups) {
    if (status !== 'DELETING') {
      await aws.eks(region, call, (eks, options) =>
        eks.deleteNodegroup({ clusterName, nodegroupName }, options),
      );
    }
  }
}

async function addGroup(
  aws: Aws,
  { region, id: clusterName }: ResourceId,
  { resourcesVpcConfig, tags }: Cluster,
  { name, specId, count }: NodeGroupSpec,
  call: CallOptions,
): Promise<void> {
  const amiType = (await isArm(aws, region, specId, call))
    ? 'AL2023_ARM_64_STANDARD'
    : 'AL2023_x86_64_STANDARD';
  await aws.eks(region, call, (eks, options) =>
    eks.createNodegroup(
      {
        clusterName,
        nodegroupName: name,
        subnets: resourcesVpcConfig?.subnetIds,
        instanceTypes: [specId],
        amiType,
        nodeRole: aws.config.nodeRoleArn,
        scalingConfig: scaling(count),
        tags: toEksTags(
          Object.entries(tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
        ),
      },
      options,
    ),
  );
}

/** One change at a time, which is all that EKS takes. */
async function changeGroup(
  aws: Aws,
  { region, id: clusterName }: ResourceId,
  {
    cluster,
    group,
    order,
  }: { cluster: Cluster; group: Nodegroup; order: NodeGroupSpec },
  call: CallOptions,
): Promise<void> {
  const { nodegroupName, version, scalingConfig } = group;
  const where = { clusterName, nodegroupName };
  await aws.eks(region, call, async (eks, options) => {
    if (version !== cluster.version) {
      await eks.updateNodegroupVersion(where, options);
    } else if (scalingConfig?.desiredSize !== order.count) {
      await eks.updateNodegroupConfig(
        { ...where, scalingConfig: scaling(order.count) },
        options,
      );
    }
  });
}

/** No more and no fewer: nothing here scales by itself. */
const scaling = (count: number) => ({
  minSize: count,
  desiredSize: count,
  maxSize: Math.max(1, count),
});

async function isArm(
  aws: Aws,
  region: string,
  type: string,
  call: CallOptions,
): Promise<boolean> {
  const { InstanceTypes = [] } = await aws.ec2(region, call, (ec2, options) =>
    ec2.describeInstanceTypes(
      { InstanceTypes: [type as _InstanceType] },
      options,
    ),
  );
  return InstanceTypes.map(toSpec)[0]?.architecture === 'arm64';
}
