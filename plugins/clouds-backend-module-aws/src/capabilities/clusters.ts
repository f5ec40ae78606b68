import type { Cluster, Nodegroup } from '@aws-sdk/client-eks';
import { ClusterSpec, ObservedCluster } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  ClusterCapability,
  CloudError,
  CreateRegionalRequest,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import {
  clusterNameOf,
  toCluster,
  toEksTags,
  toKubeconfig,
} from '../convert/cluster';
import { unlessGone } from '../errors/unlessGone';
import { everything, remotePage } from '../paging';
import { tagsOf } from '../tags';
import { removeGroups, settleGroups } from './nodeGroups';

/** As many as EKS names at once. */
const maximumSize = 100;

/** Known by their names. */
export function clusters(aws: Aws) {
  async function describe(
    { region, id }: ResourceId,
    call: CallOptions,
  ): Promise<{ cluster: Cluster; groups: Nodegroup[] }> {
    const { cluster } = await aws.eks(region, call, (eks, options) =>
      eks.describeCluster({ name: id }, options),
    );
    if (!cluster) {
      throw new CloudError('NotFound', `There is no cluster ${id}`);
    }
    return { cluster, groups: await groupsOf(aws, { region, id }, call) };
  }

  async function get(id: ResourceId, call: CallOptions) {
    const { cluster, groups } = await describe(id, call);
    return toCluster(cluster, groups);
  }

  async function find(
    { region, tag }: { region: string; tag: string },
    call: CallOptions,
  ): Promise<ObservedCluster | undefined> {
    return unlessGone(get({ region, id: clusterNameOf(tag) }, call));
  }

  return {
    async list({ tag, ...request }, call) {
      const { region, limit = maximumSize } = request;
      if (tag !== undefined) {
        const found = await find({ region, tag }, call);
        return { items: found ? [found] : [] };
      }
      const page = await remotePage(
        { ...request, limit: Math.min(limit, maximumSize) },
        1,
        async ({ NextToken, MaxResults }) => {
          const answer = await aws.eks(region, call, (eks, options) =>
            eks.listClusters(
              { nextToken: NextToken, maxResults: MaxResults },
              options,
            ),
          );
          return {
            items: answer.clusters ?? [],
            NextToken: answer.nextToken,
          };
        },
      );
      const items: ObservedCluster[] = [];
      for (const id of page.items) {
        const seen = await unlessGone(get({ region, id }, call));
        items.push(...(seen ? [seen] : []));
      }
      return { ...page, items };
    },

    get,

    async create(request, call) {
      const { region, tag } = request;
      return aws.creations.once({ kind: 'eks', region, tag }, call, {
        isIdempotent: true,
        get: id => get({ region, id }, call),
        find: () => find(request, call),
        create: () => create(aws, request, call),
      });
    },

    /** First the control plane, then its nodes; a cluster at work is left alone. */
    async update({ spec, ...id }, call) {
      const { cluster, groups } = await describe(id, call);
      if (cluster.status !== 'ACTIVE') {
        return;
      }
      if (cluster.version !== spec.version) {
        await aws.eks(id.region, call, (eks, options) =>
          eks.updateClusterVersion(
            { name: id.id, version: spec.version },
            options,
          ),
        );
        return;
      }
      await settleGroups(aws, id, { cluster, groups, spec }, call);
    },

    /** Its nodes go first; it goes itself when it is asked for again after that. */
    async delete(id, call) {
      const seen = await unlessGone(describe(id, call));
      if (!seen || seen.cluster.status === 'DELETING') {
        return;
      }
      if (seen.groups.length > 0) {
        await removeGroups(aws, id, seen.groups, call);
        return;
      }
      await unlessGone(
        aws.eks(id.region, call, (eks, options) =>
          eks.deleteCluster({ name: id.id }, options),
        ),
      );
      aws.freshness.forget(id.id);
    },

    async kubeconfig(id, call) {
      const { cluster } = await describe(id, call);
      if (!cluster.endpoint) {
        throw new CloudError(
          'Conflict',
          `Cluster ${id.id} has no API server yet; wait until it is available`,
        );
      }
      return toKubeconfig(cluster, id.region);
    },
  } satisfies ClusterCapability;
}

async function groupsOf(
  aws: Aws,
  { region, id: clusterName }: ResourceId,
  call: CallOptions,
): Promise<Nodegroup[]> {
  const names = await everything(async ({ NextToken }) => {
    const page = await aws.eks(region, call, (eks, options) =>
      eks.listNodegroups({ clusterName, nextToken: NextToken }, options),
    );
    return { items: page.nodegroups ?? [], NextToken: page.nextToken };
  });
  const groups: Nodegroup[] = [];
  for (const nodegroupName of names) {
    const found = await unlessGone(
      aws.eks(region, call, (eks, options) =>
        eks.describeNodegroup({ clusterName, nodegroupName }, options),
      ),
    );
    groups.push(...(found?.nodegroup ? [found.nodegroup] : []));
  }
  return groups;
}

async function create(
  aws: Aws,
  request: CreateRegionalRequest<ClusterSpec>,
  call: CallOptions,
): Promise<ObservedCluster> {
  const { region, tag, spec } = request;
  const { clusterRoleArn, nodeRoleArn } = aws.config;
  if (!clusterRoleArn || !nodeRoleArn) {
    throw new CloudError(
      'InvalidRequest',
      'EKS needs a role for the cluster and one for its nodes; put both into the settings of the account',
    );
  }
  const subnetIds =
    spec.subnets.length > 0
      ? spec.subnets
      : await defaultSubnets(aws, region, call);
  const { cluster } = await aws.eks(region, call, (eks, options) =>
    eks.createCluster(
      {
        name: clusterNameOf(tag),
        version: spec.version,
        roleArn: clusterRoleArn,
        resourcesVpcConfig: { subnetIds },
        clientRequestToken: tag,
        tags: toEksTags(tagsOf(request)),
      },
      options,
    ),
  );
  return toCluster(cluster ?? {}, []);
}

/** Of the network that AWS made with the account, one in each zone. */
async function defaultSubnets(
  aws: Aws,
  region: string,
  call: CallOptions,
): Promise<string[]> {
  const { Subnets = [] } = await aws.ec2(region, call, (ec2, options) =>
    ec2.describeSubnets(
      { Filters: [{ Name: 'default-for-az', Values: ['true'] }] },
      options,
    ),
  );
  return Subnets.map(({ SubnetId = '' }) => SubnetId);
}
