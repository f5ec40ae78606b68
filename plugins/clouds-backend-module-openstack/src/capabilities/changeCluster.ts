import {
  Cluster,
  NodeGroup,
  RegionServices,
} from '@rackstage/openstack-client';
import { ClusterSpec } from '@rackstage/plugin-clouds-common';
import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';
import { groupName, isOfWorkers, versionOf } from '../convert/cluster';
import { templateFor } from './clusterTemplates';

interface Seen {
  cluster: Cluster;
  groups: NodeGroup[];
}

/** The next of the steps that bring it to the spec: Magnum takes one at a time. Nothing when there is none left. */
export async function changeCluster(
  { cluster, groups }: Seen,
  spec: ClusterSpec,
  services: RegionServices,
  call: CallOptions,
): Promise<void> {
  const { containerInfra } = services;
  const { uuid } = cluster;
  if (versionOf(cluster) !== spec.version) {
    const template = await templateFor(spec.version, services, call);
    await containerInfra.upgrade(uuid, template.uuid, call);
    return;
  }
  const workers = groups.filter(isOfWorkers);
  const there = (name: string) =>
    workers.find(group => groupName(group, cluster) === name);
  for (const { name, specId, count } of spec.nodeGroups) {
    const group = there(name);
    if (!group) {
      await containerInfra
        .nodeGroups(uuid)
        .create({ name, flavor_id: specId, node_count: count }, call);
      return;
    }
    if (group.node_count !== count) {
      await containerInfra.resize(uuid, count, call, group.uuid);
      return;
    }
  }
  const excess = workers.find(
    group =>
      !spec.nodeGroups.some(({ name }) => name === groupName(group, cluster)),
  );
  if (excess?.is_default) {
    throw new CloudError(
      'InvalidRequest',
      `Magnum keeps the first group of nodes; give '${groupName(excess, cluster)}' no nodes instead`,
    );
  }
  if (excess) {
    await containerInfra.nodeGroups(uuid).delete(excess.uuid, call);
  }
}
