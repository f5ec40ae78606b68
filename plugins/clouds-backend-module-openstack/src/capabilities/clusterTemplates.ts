import {
  allItems,
  ClusterTemplate,
  RegionServices,
} from '@rackstage/openstack-client';
import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';
import { kubernetesVersion, newestFirst } from '../convert/cluster';

/** Those for Kubernetes that tell their version; an operator hides what nobody should use any more. */
export async function templatesOf(
  { containerInfra }: RegionServices,
  call: CallOptions,
): Promise<ClusterTemplate[]> {
  const templates = await allItems<ClusterTemplate>(query =>
    containerInfra.clusterTemplates.list(query, call),
  );
  return templates
    .filter(
      ({ coe, hidden, labels }) =>
        coe === 'kubernetes' && !hidden && kubernetesVersion(labels),
    )
    .sort(newestFirst);
}

/**
 * The one with the newest patch level of a version.
 *
 * @throws CloudError `InvalidRequest` when no template stands for it
 */
export async function templateFor(
  version: string,
  services: RegionServices,
  call: CallOptions,
): Promise<ClusterTemplate> {
  const templates = await templatesOf(services, call);
  const template = templates.find(
    ({ labels }) => kubernetesVersion(labels) === version,
  );
  if (!template) {
    const known = templates.map(({ labels }) => kubernetesVersion(labels));
    throw new CloudError(
      'InvalidRequest',
      `No cluster template has Kubernetes ${version}; there are ${[...new Set(known)].join(', ') || 'none'}`,
    );
  }
  return template;
}
