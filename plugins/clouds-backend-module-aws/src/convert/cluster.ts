import type { Cluster, Nodegroup } from '@aws-sdk/client-eks';
import {
  ObservedCluster,
  RegionalStatus,
} from '@rackstage/plugin-clouds-common';
import { AwsTag, taggedParts } from '../tags';
import { toUtc } from './toUtc';

const statuses: Record<string, RegionalStatus | undefined> = {
  CREATING: 'creating',
  PENDING: 'creating',
  ACTIVE: 'available',
  UPDATING: 'changing',
  DELETING: 'deleting',
  FAILED: 'error',
};

/** EKS takes a name once in a region, and so makes no second cluster for a tag. */
export const clusterNameOf = (tag: string) => `rackstage-${tag}`;

/** In EKS tags are an object. */
export const toEksTags = (tags: AwsTag[]): Record<string, string> =>
  Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));

export function toCluster(
  cluster: Cluster,
  groups: Nodegroup[],
): ObservedCluster {
  const { name = '', status = '', resourcesVpcConfig } = cluster;
  const parts = taggedParts(
    Object.entries(cluster.tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
  );
  const own = statuses[status] ?? 'unknown';
  return {
    id: name,
    ...parts,
    name: parts.name || name,
    status: own === 'available' && groups.some(isBusy) ? 'changing' : own,
    providerStatus: status || undefined,
    createdAt: toUtc(cluster.createdAt),
    version: cluster.version ?? '',
    endpoint: cluster.endpoint,
    networkId: resourcesVpcConfig?.vpcId,
    subnetIds: resourcesVpcConfig?.subnetIds ?? [],
    nodeGroups: groups
      .filter(group => group.status !== 'DELETING')
      .map(group => ({
        name: group.nodegroupName ?? '',
        specId: group.instanceTypes?.[0] ?? '',
        count: group.scalingConfig?.desiredSize ?? 0,
        version: group.version,
      })),
  };
}

/** EKS is at work on it. */
export function isBusy({ status }: Nodegroup): boolean {
  return ['CREATING', 'UPDATING', 'DELETING'].some(busy => busy === status);
}

/** As `aws eks update-kubeconfig` writes it: whoever uses it signs in to AWS as himself, and no secret is in it. */
export function toKubeconfig(
  { name = '', arn = '', endpoint, certificateAuthority }: Cluster,
  region: string,
): string {
  // JSON is YAML.
  return JSON.stringify(
    {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': arn,
      clusters: [
        {
          name: arn,
          cluster: {
            server: endpoint,
            'certificate-authority-data': certificateAuthority?.data,
          },
        },
      ],
      contexts: [{ name: arn, context: { cluster: arn, user: arn } }],
      users: [
        {
          name: arn,
          user: {
            exec: {
              apiVersion: 'client.authentication.k8s.io/v1beta1',
              command: 'aws',
              args: [
                '--region',
                region,
                'eks',
                'get-token',
                '--cluster-name',
                name,
                '--output',
                'json',
              ],
            },
          },
        },
      ],
    },
    undefined,
    2,
  );
}
