import { RegionalResource } from './RegionalResource';

/** A Kubernetes cluster whose control plane the cloud runs. */
export interface ObservedCluster extends RegionalResource {
  /** Of its control plane, as people say it: `1.34`, without patch level. */
  version: string;
  /** URL of its API server, once it has one. */
  endpoint?: string;
  networkId?: string;
  subnetIds: string[];
  nodeGroups: ObservedNodeGroup[];
}

/** Machines of one size that a cluster runs its pods on. */
export interface ObservedNodeGroup {
  /** Unique in the cluster. */
  name: string;
  specId: string;
  /** How many there are to be. */
  count: number;
  /** How many of them take pods; absent where the cloud does not tell. */
  readyCount?: number;
  /** Of its kubelets, as that of the control plane. */
  version?: string;
}

/** A version of Kubernetes that new clusters may have. */
export interface ClusterVersion {
  /** `1.34` */
  id: string;
  name: string;
  /** What a cluster has when nobody asks for another one. */
  default?: boolean;
}
