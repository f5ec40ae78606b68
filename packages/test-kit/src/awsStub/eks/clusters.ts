import { randomBytes } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-eks';
import { AwsFault } from '../AwsFault';
import { At, durations } from '../Cloud';
import {
  ClusterRecord,
  EksState,
  inUse,
  keyOf,
  requireCluster,
  seconds,
} from './EksState';

const versions = ['1.33', '1.34', '1.35'];
const defaultVersion = '1.34';

function shown(cluster: ClusterRecord): Sdk.Cluster {
  const { nodeGroups, region, ...rest } = cluster;
  return rest;
}

export const clusterOperations = {
  DescribeClusterVersions(): Sdk.DescribeClusterVersionsResponse {
    return {
      clusterVersions: versions.map(clusterVersion => ({
        clusterVersion,
        clusterType: 'eks',
        defaultVersion: clusterVersion === defaultVersion,
        versionStatus: 'STANDARD_SUPPORT',
      })),
    };
  },

  CreateCluster(
    request: Sdk.CreateClusterRequest,
    at: At,
  ): Sdk.CreateClusterResponse {
    const { clusters } = at.cloud.part(EksState);
    const { name = '', version = defaultVersion, roleArn } = request;
    if (clusters.has(keyOf(at, name))) {
      throw inUse(`Cluster already exists with name: ${name}`);
    }
    if (!versions.includes(version)) {
      throw new AwsFault(
        'InvalidParameterException',
        `unsupported Kubernetes version ${version}`,
      );
    }
    const subnets = (request.resourcesVpcConfig?.subnetIds ?? []).map(id =>
      at.region.subnets.get(id),
    );
    if (new Set(subnets.map(one => one.AvailabilityZone)).size < 2) {
      throw new AwsFault(
        'InvalidParameterException',
        'Subnets specified must be in at least two different AZs',
      );
    }
    const cluster: ClusterRecord = {
      region: at.region.name,
      name,
      version,
      roleArn,
      arn: `arn:aws:eks:${at.region.name}:${at.cloud.accountId}:cluster/${name}`,
      createdAt: seconds(at),
      status: 'CREATING',
      resourcesVpcConfig: {
        subnetIds: subnets.map(one => one.SubnetId!),
        vpcId: subnets[0].VpcId,
      },
      tags: request.tags ?? {},
      nodeGroups: new Map(),
    };
    clusters.set(keyOf(at, name), cluster);
    at.cloud.clock.in(durations.cluster, () => {
      cluster.status = 'ACTIVE';
      cluster.endpoint = `https://${randomBytes(16).toString('hex').toUpperCase()}.gr7.${at.region.name}.eks.amazonaws.com`;
      cluster.certificateAuthority = {
        data: Buffer.from('No certificate: this is a stub').toString('base64'),
      };
    });
    return { cluster: shown(cluster) };
  },

  ListClusters(
    { maxResults = 100, nextToken }: Sdk.ListClustersRequest,
    at: At,
  ): Sdk.ListClustersResponse {
    const names = [...at.cloud.part(EksState).clusters.values()]
      .filter(({ region }) => region === at.region.name)
      .map(({ name }) => name);
    const from = Number(nextToken ?? 0);
    const end = from + maxResults;
    return {
      clusters: names.slice(from, end),
      nextToken: end < names.length ? String(end) : undefined,
    };
  },

  DescribeCluster(
    { name }: Sdk.DescribeClusterRequest,
    at: At,
  ): Sdk.DescribeClusterResponse {
    return { cluster: shown(requireCluster(at, name)) };
  },

  TagResource(
    { resourceArn, tags = {} }: Sdk.TagResourceRequest,
    at: At,
  ): Sdk.TagResourceResponse {
    const cluster = requireCluster(at, resourceArn?.split('/').pop());
    cluster.tags = { ...cluster.tags, ...tags };
    return {};
  },

  UntagResource(
    { resourceArn, tagKeys = [] }: Sdk.UntagResourceRequest,
    at: At,
  ): Sdk.UntagResourceResponse {
    const cluster = requireCluster(at, resourceArn?.split('/').pop());
    cluster.tags = Object.fromEntries(
      Object.entries(cluster.tags ?? {}).filter(
        ([key]) => ![tagKeys].flat().includes(key),
      ),
    );
    return {};
  },

  UpdateClusterVersion(
    { name, version = '' }: Sdk.UpdateClusterVersionRequest,
    at: At,
  ): Sdk.UpdateClusterVersionResponse {
    const cluster = requireCluster(at, name);
    if (cluster.status !== 'ACTIVE') {
      throw inUse(`Cannot upgrade cluster ${name} in status ${cluster.status}`);
    }
    if (
      versions.indexOf(version) !==
      versions.indexOf(cluster.version ?? '') + 1
    ) {
      throw new AwsFault(
        'InvalidParameterException',
        `Unsupported Kubernetes minor version update from ${cluster.version} to ${version}`,
      );
    }
    cluster.status = 'UPDATING';
    at.cloud.clock.in(durations.cluster, () => {
      cluster.status = 'ACTIVE';
      cluster.version = version;
    });
    return { update: { status: 'InProgress', type: 'VersionUpdate' } };
  },

  DeleteCluster(
    { name = '' }: Sdk.DeleteClusterRequest,
    at: At,
  ): Sdk.DeleteClusterResponse {
    const cluster = requireCluster(at, name);
    if (cluster.nodeGroups.size > 0) {
      throw inUse('Cluster has nodegroups attached');
    }
    if (cluster.status === 'CREATING' || cluster.status === 'UPDATING') {
      throw inUse(`Cluster has status ${cluster.status}`);
    }
    cluster.status = 'DELETING';
    at.cloud.clock.in(durations.nodeGroup, () =>
      at.cloud.part(EksState).clusters.delete(keyOf(at, name)),
    );
    return { cluster: shown(cluster) };
  },
};
