import { CallOptions } from '../CallOptions';
import { JsonPatch } from './JsonPatch';
import { Resource } from './Resource';
import { ServiceClient } from './ServiceClient';

export interface Cluster {
  uuid: string;
  name: string;
  /** `CREATE_IN_PROGRESS`, `CREATE_COMPLETE`, `UPDATE_FAILED` … */
  status: string;
  status_reason: string | null;
  health_status?: string | null;
  cluster_template_id: string;
  keypair: string | null;
  node_count: number;
  master_count: number;
  api_address: string | null;
  coe_version: string | null;
  flavor_id?: string | null;
  fixed_network?: string | null;
  fixed_subnet?: string | null;
  labels?: Record<string, string>;
  created_at?: string;
}

export interface NewCluster {
  name: string;
  cluster_template_id: string;
  keypair?: string;
  node_count?: number;
  master_count?: number;
  flavor_id?: string;
  fixed_network?: string;
  fixed_subnet?: string;
  labels?: Record<string, string>;
  /** Of labels: those of the template hold too. */
  merge_labels?: boolean;
}

export interface ClusterTemplate {
  uuid: string;
  name: string;
  coe: string;
  image_id: string;
  labels: Record<string, string>;
  public: boolean;
  hidden?: boolean;
}

export interface NodeGroup {
  uuid: string;
  name: string;
  role: string;
  is_default: boolean;
  node_count: number;
  min_node_count: number;
  max_node_count: number | null;
  flavor_id: string;
  status: string;
  labels?: Record<string, string>;
}

export interface NewNodeGroup {
  name: string;
  node_count: number;
  flavor_id?: string;
  role?: string;
  labels?: Record<string, string>;
}

/** Node groups came with 1.9 (Train, 2019); 1.10 is that of Ussuri. */
const microversion = { from: '1.9', to: '1.10' };

/** Magnum. Every call rejects with an `OpenStackError` or the signal's reason. */
export class ContainerInfraService {
  readonly clusters: Resource<Cluster, NewCluster, JsonPatch>;
  readonly clusterTemplates: Resource<ClusterTemplate>;

  constructor(private readonly client: ServiceClient) {
    this.clusters = new Resource(client, {
      service: 'container-infra',
      path: '/clusters',
      key: 'clusters',
      microversion,
      updateMethod: 'PATCH',
    });
    this.clusterTemplates = new Resource(client, {
      service: 'container-infra',
      path: '/clustertemplates',
      key: 'clustertemplates',
      microversion,
    });
  }

  nodeGroups(clusterId: string): Resource<NodeGroup, NewNodeGroup, JsonPatch> {
    return new Resource(this.client, {
      service: 'container-infra',
      path: `/clusters/${encodeURIComponent(clusterId)}/nodegroups`,
      key: 'nodegroups',
      microversion,
      updateMethod: 'PATCH',
    });
  }

  /** Resolves when Magnum has accepted it. */
  async resize(
    clusterId: string,
    nodeCount: number,
    call: CallOptions,
    nodeGroup?: string,
  ): Promise<void> {
    await this.clusters.act('POST', clusterId, '/actions/resize', call, {
      node_count: nodeCount,
      ...(nodeGroup && { nodegroup: nodeGroup }),
    });
  }

  /** To the version that another template stands for. Resolves when Magnum has accepted it. */
  async upgrade(
    clusterId: string,
    clusterTemplateId: string,
    call: CallOptions,
  ): Promise<void> {
    await this.clusters.act('POST', clusterId, '/actions/upgrade', call, {
      cluster_template: clusterTemplateId,
    });
  }

  /** The certificate of the cluster's own authority, in PEM. */
  async authority(clusterId: string, { signal }: CallOptions): Promise<string> {
    const path = `/certificates/${encodeURIComponent(clusterId)}`;
    const body = await this.client.send(
      { service: 'container-infra', method: 'GET', path, microversion },
      signal,
    );
    return (body as { pem: string }).pem;
  }

  /** A certificate for who made the request of it, signed by the cluster's authority; both in PEM. */
  async sign(
    clusterId: string,
    signingRequest: string,
    { signal }: CallOptions,
  ): Promise<string> {
    const body = await this.client.send(
      {
        service: 'container-infra',
        method: 'POST',
        path: '/certificates',
        body: { cluster_uuid: clusterId, csr: signingRequest },
        microversion,
      },
      signal,
    );
    return (body as { pem: string }).pem;
  }
}
