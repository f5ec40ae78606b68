import {
  allItems,
  Cluster,
  eachItem,
  NodeGroup,
} from '@rackstage/openstack-client';
import {
  ClusterSpec,
  ClusterVersion,
  ObservedCluster,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  ClusterCapability,
  CloudError,
  CreateRegionalRequest,
  RegionalListing,
} from '@rackstage/plugin-clouds-node';
import {
  isChanging,
  toCluster,
  toNewCluster,
  versionsOf,
} from '../convert/cluster';
import { CreationsUnderWay } from '../CreationsUnderWay';
import { unlessGone } from '../errors/unlessGone';
import { localPage, remotePage } from '../listing';
import { oldest } from '../oldest';
import { Regions } from '../Regions';
import { changeCluster } from './changeCluster';
import { templateFor, templatesOf } from './clusterTemplates';
import { kubeconfigOf } from './kubeconfig';

/** The versions of Kubernetes that Magnum's templates stand for. */
export function clusterVersions(regions: Regions) {
  return {
    async list({ region, ...page }, call) {
      const templates = await templatesOf(regions.in(region), call);
      return localPage(versionsOf(templates), page);
    },
  } satisfies RegionalListing<ClusterVersion>;
}

/** Magnum. */
export function clusters(regions: Regions) {
  const creations = new CreationsUnderWay<ObservedCluster>();

  async function observe(
    region: string,
    id: string,
    call: CallOptions,
  ): Promise<ObservedCluster> {
    const { containerInfra } = regions.in(region);
    const cluster = await containerInfra.clusters.get(id, call);
    return toCluster(cluster, await groupsOf(region, cluster, call));
  }

  async function groupsOf(
    region: string,
    { uuid }: Cluster,
    call: CallOptions,
  ): Promise<NodeGroup[]> {
    const { containerInfra } = regions.in(region);
    return allItems(query => containerInfra.nodeGroups(uuid).list(query, call));
  }

  /** Magnum's list says little of each and knows no filter; a project has a few. */
  async function findByTag(
    { region, tag }: { region: string; tag: string },
    call: CallOptions,
  ): Promise<ObservedCluster | undefined> {
    const { containerInfra } = regions.in(region);
    const found: ObservedCluster[] = [];
    const list = eachItem<Cluster>(query =>
      containerInfra.clusters.list(query, call),
    );
    for await (const { uuid } of list) {
      const cluster = await unlessGone(observe(region, uuid, call));
      if (cluster?.tag === tag) {
        found.push(cluster);
      }
    }
    return oldest(found, ({ createdAt }) => createdAt);
  }

  async function make(
    request: CreateRegionalRequest<ClusterSpec>,
    call: CallOptions,
  ): Promise<ObservedCluster> {
    const { region, spec } = request;
    const services = regions.in(region);
    const template = await templateFor(spec.version, services, call);
    const [subnetId] = spec.subnets ?? [];
    const subnet =
      subnetId && (await services.network.subnets.get(subnetId, call));
    const { uuid } = await services.containerInfra.clusters.create(
      {
        ...toNewCluster(request),
        cluster_template_id: template.uuid,
        ...(subnet && {
          fixed_network: subnet.network_id,
          fixed_subnet: subnet.id,
        }),
      },
      call,
    );
    return observe(region, uuid, call);
  }

  return {
    async list({ tag, ...request }, call) {
      const { region } = request;
      if (tag !== undefined) {
        const found = await findByTag({ region, tag }, call);
        return { items: found ? [found] : [] };
      }
      const { containerInfra } = regions.in(region);
      const page = await remotePage(
        request,
        query => containerInfra.clusters.list(query, call),
        ({ uuid }) => uuid,
      );
      const items: ObservedCluster[] = [];
      for (const id of page.items) {
        const cluster = await unlessGone(observe(region, id, call));
        items.push(...(cluster ? [cluster] : []));
      }
      return { ...page, items };
    },

    get: ({ region, id }, call) => observe(region, id, call),

    async create(request, call) {
      const { region, tag } = request;
      return creations.once(
        { region, tag },
        call,
        async ownCall =>
          (await findByTag({ region, tag }, ownCall)) ?? make(request, ownCall),
      );
    },

    async update({ region, id, spec }, call) {
      const services = regions.in(region);
      const cluster = await services.containerInfra.clusters.get(id, call);
      if (isChanging(cluster)) {
        throw new CloudError(
          'Conflict',
          'The cluster is at work on another change',
        );
      }
      const groups = await groupsOf(region, cluster, call);
      await changeCluster({ cluster, groups }, spec, services, call);
    },

    async delete({ region, id }, call) {
      const { containerInfra } = regions.in(region);
      const cluster = await unlessGone(containerInfra.clusters.get(id, call));
      if (cluster && cluster.status !== 'DELETE_IN_PROGRESS') {
        await unlessGone(containerInfra.clusters.delete(id, call));
      }
    },

    async kubeconfig({ region, id }, call) {
      const { containerInfra } = regions.in(region);
      const cluster = await containerInfra.clusters.get(id, call);
      return kubeconfigOf(cluster, containerInfra, call);
    },
  } satisfies ClusterCapability;
}
