import { ClusterSpec, ObservedCluster } from '@rackstage/plugin-clouds-common';
import { CallOptions, ResourceId } from './calls';
import { RegionalCapability } from './regional';

/**
 * Kubernetes clusters. Node groups and the version are part of the spec, so that `update` scales, adds and removes groups
 * and upgrades: each call takes what steps the cloud takes now (the control plane before its nodes, one group after the
 * other where it must be so), and the cluster is `changing` until they are over; called until nothing differs.
 */
export interface ClusterCapability extends RegionalCapability<
  ClusterSpec,
  ObservedCluster
> {
  /**
   * What `kubectl` reads, for the API server of this one. It may hold a secret: it is given to who asked for it and never
   * kept.
   *
   * @throws CloudError `NotFound`, `Conflict` while it has no API server yet
   */
  kubeconfig(id: ResourceId, call: CallOptions): Promise<string>;
}
