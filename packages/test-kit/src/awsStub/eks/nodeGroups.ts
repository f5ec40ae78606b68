import type * as Sdk from '@aws-sdk/client-eks';
import { AwsFault } from '../AwsFault';
import { At, durations } from '../Cloud';
import { inUse, NodeGroupRecord, requireCluster, seconds } from './EksState';

function requireGroup(
  at: At,
  request: { clusterName?: string; nodegroupName?: string },
): NodeGroupRecord {
  const { clusterName, nodegroupName = '' } = request;
  const { nodeGroups } = requireCluster(at, clusterName);
  const found = nodeGroups.get(nodegroupName);
  if (!found) {
    throw new AwsFault(
      'ResourceNotFoundException',
      `No node group found for name: ${nodegroupName}.`,
      404,
    );
  }
  return found;
}

function requireIdle({ status, nodegroupName }: NodeGroupRecord): void {
  if (status !== 'ACTIVE') {
    throw inUse(`Nodegroup ${nodegroupName} has status ${status}`);
  }
}

function thenActive(at: At, group: NodeGroupRecord, change: () => void): void {
  at.cloud.clock.in(durations.nodeGroup, () => {
    if (group.status !== 'DELETING') {
      group.status = 'ACTIVE';
      change();
    }
  });
}

export const nodeGroupOperations = {
  CreateNodegroup(
    request: Sdk.CreateNodegroupRequest,
    at: At,
  ): Sdk.CreateNodegroupResponse {
    const cluster = requireCluster(at, request.clusterName);
    const { nodegroupName = '', instanceTypes = [] } = request;
    if (cluster.status !== 'ACTIVE') {
      throw inUse(`Cluster '${cluster.name}' is not in ACTIVE status`);
    }
    if (cluster.nodeGroups.has(nodegroupName)) {
      throw inUse(`NodeGroup already exists with name ${nodegroupName}`);
    }
    if (!instanceTypes.every(type => at.region.typeInfo(type))) {
      throw new AwsFault(
        'InvalidParameterException',
        `The following supplied instance types do not exist: [${instanceTypes}]`,
      );
    }
    const group: NodeGroupRecord = {
      nodegroupName,
      instanceTypes,
      clusterName: cluster.name,
      version: cluster.version,
      createdAt: seconds(at),
      status: 'CREATING',
      scalingConfig: request.scalingConfig,
      subnets: request.subnets,
      nodeRole: request.nodeRole,
      amiType: request.amiType,
      tags: request.tags,
    };
    cluster.nodeGroups.set(nodegroupName, group);
    thenActive(at, group, () => {});
    return { nodegroup: group };
  },

  ListNodegroups(
    { clusterName }: Sdk.ListNodegroupsRequest,
    at: At,
  ): Sdk.ListNodegroupsResponse {
    return {
      nodegroups: [...requireCluster(at, clusterName).nodeGroups.keys()],
    };
  },

  DescribeNodegroup(
    request: Sdk.DescribeNodegroupRequest,
    at: At,
  ): Sdk.DescribeNodegroupResponse {
    return { nodegroup: requireGroup(at, request) };
  },

  UpdateNodegroupConfig(
    request: Sdk.UpdateNodegroupConfigRequest,
    at: At,
  ): Sdk.UpdateNodegroupConfigResponse {
    const group = requireGroup(at, request);
    requireIdle(group);
    group.status = 'UPDATING';
    thenActive(at, group, () => {
      group.scalingConfig = request.scalingConfig;
    });
    return { update: { status: 'InProgress', type: 'ConfigUpdate' } };
  },

  UpdateNodegroupVersion(
    request: Sdk.UpdateNodegroupVersionRequest,
    at: At,
  ): Sdk.UpdateNodegroupVersionResponse {
    const group = requireGroup(at, request);
    requireIdle(group);
    group.status = 'UPDATING';
    const { version } = requireCluster(at, request.clusterName);
    thenActive(at, group, () => {
      group.version = version;
    });
    return { update: { status: 'InProgress', type: 'VersionUpdate' } };
  },

  DeleteNodegroup(
    request: Sdk.DeleteNodegroupRequest,
    at: At,
  ): Sdk.DeleteNodegroupResponse {
    const group = requireGroup(at, request);
    group.status = 'DELETING';
    const { nodeGroups } = requireCluster(at, request.clusterName);
    at.cloud.clock.in(durations.nodeGroup, () =>
      nodeGroups.delete(group.nodegroupName),
    );
    return { nodegroup: group };
  },
};
