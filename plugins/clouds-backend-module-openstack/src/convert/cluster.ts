import {
  Cluster,
  ClusterTemplate,
  NewCluster,
  NodeGroup,
} from '@rackstage/openstack-client';
import {
  ClusterSpec,
  ClusterVersion,
  ObservedCluster,
  RegionalStatus,
} from '@rackstage/plugin-clouds-common';
import { CreateRegionalRequest } from '@rackstage/plugin-clouds-node';
import { toUtc } from './toUtc';

const tagKey = 'rackstage_tag';
const labelPrefix = 'rackstage_label_';
/** What people call the group that Magnum calls `default-worker`. */
const firstGroupKey = 'rackstage_first_group';

/** All but its template. Its first group of nodes is Magnum's own; the others are added when it is there. */
export function toNewCluster({
  tag,
  name,
  labels = {},
  spec,
}: CreateRegionalRequest<ClusterSpec>): Omit<
  NewCluster,
  'cluster_template_id'
> {
  const [first] = spec.nodeGroups;
  return {
    name,
    master_count: 1,
    node_count: first.count,
    flavor_id: first.specId,
    merge_labels: true,
    labels: {
      [tagKey]: tag,
      [firstGroupKey]: first.name,
      ...Object.fromEntries(
        Object.entries(labels).map(([key, value]) => [
          `${labelPrefix}${key}`,
          value,
        ]),
      ),
    },
  };
}

export function toCluster(
  cluster: Cluster,
  groups: NodeGroup[],
): ObservedCluster {
  const { labels = {} } = cluster;
  return {
    id: cluster.uuid,
    name: cluster.name,
    tag: labels[tagKey],
    status: statusOf(cluster),
    providerStatus: cluster.status,
    labels: Object.fromEntries(
      Object.entries(labels)
        .filter(([key]) => key.startsWith(labelPrefix))
        .map(([key, value]) => [key.slice(labelPrefix.length), value]),
    ),
    createdAt: cluster.created_at ? toUtc(cluster.created_at) : undefined,
    version: versionOf(cluster) ?? '',
    endpoint: cluster.api_address ?? undefined,
    networkId: cluster.fixed_network ?? undefined,
    subnetIds: cluster.fixed_subnet ? [cluster.fixed_subnet] : [],
    nodeGroups: groups.filter(isOfWorkers).map(group => ({
      name: groupName(group, cluster),
      specId: group.flavor_id,
      count: group.node_count,
    })),
  };
}

/** `CREATE_IN_PROGRESS`, `UPDATE_COMPLETE`, `DELETE_FAILED` … */
function statusOf({ status }: Cluster): RegionalStatus {
  const [, work, result] = /^([A-Z]+)_([A-Z_]+)$/.exec(status) ?? [];
  if (result === 'IN_PROGRESS') {
    const words: Record<string, RegionalStatus> = {
      CREATE: 'creating',
      DELETE: 'deleting',
    };
    return words[work] ?? 'changing';
  }
  if (result === 'FAILED') {
    return 'error';
  }
  return result === 'COMPLETE' ? 'available' : 'unknown';
}

export function isChanging(cluster: Cluster): boolean {
  return cluster.status.endsWith('_IN_PROGRESS');
}

/** Without patch level; what it says itself, or else its template's label. */
export function versionOf({
  coe_version,
  labels = {},
}: Cluster): string | undefined {
  return minorOf(coe_version ?? undefined) ?? kubernetesVersion(labels);
}

/** What a template stands for, by the label that Magnum's driver for Kubernetes reads. */
export function kubernetesVersion(
  labels: Record<string, string>,
): string | undefined {
  return minorOf(labels.kube_tag);
}

/** `v1.28.4-rancher1` is 1.28. */
function minorOf(version = ''): string | undefined {
  return /^v?(\d+\.\d+)/.exec(version)?.[1];
}

export function newestFirst(a: ClusterTemplate, b: ClusterTemplate): number {
  const numbers = ({ labels }: ClusterTemplate) =>
    (labels.kube_tag ?? '').match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
  const [one, other] = [numbers(a), numbers(b)];
  const part = [0, 1, 2].find(i => one[i] !== other[i]) ?? 0;
  return (other[part] ?? 0) - (one[part] ?? 0);
}

/** @param templates - newest first */
export function versionsOf(templates: ClusterTemplate[]): ClusterVersion[] {
  const versions = templates.map(({ labels }) => kubernetesVersion(labels)!);
  return [...new Set(versions)].map((id, index) => ({
    id,
    name: id,
    ...(index === 0 && { default: true }),
  }));
}

export function isOfWorkers({ role }: NodeGroup): boolean {
  return role !== 'master';
}

export function groupName(
  { is_default, name }: NodeGroup,
  { labels = {} }: Cluster,
): string {
  return is_default ? (labels[firstGroupKey] ?? name) : name;
}
