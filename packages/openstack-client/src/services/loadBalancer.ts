import { CallOptions } from '../CallOptions';
import { Resource } from './Resource';
import { ServiceClient } from './ServiceClient';

export interface LoadBalancer {
  id: string;
  name: string;
  project_id: string;
  /** `ACTIVE`, `ERROR`; `PENDING_…` while nothing in it can be changed. */
  provisioning_status: string;
  operating_status: string;
  vip_address: string;
  vip_port_id: string | null;
  vip_subnet_id: string | null;
  vip_network_id: string | null;
  /** Absent before API 2.5 (Stein, 2019). */
  tags?: string[];
  created_at: string;
}

export interface NewLoadBalancer {
  name: string;
  vip_subnet_id: string;
  tags?: string[];
  /** Made together with it. */
  listeners?: (NewListener & { default_pool: NewPool })[];
}

export interface LbListener {
  id: string;
  name: string;
  protocol: string;
  protocol_port: number;
  default_pool_id: string | null;
  loadbalancers: { id: string }[];
}

export interface NewListener {
  name: string;
  protocol: string;
  protocol_port: number;
}

export interface Pool {
  id: string;
  name: string;
  protocol: string;
  listeners: { id: string }[];
}

export interface NewPool {
  name: string;
  protocol: string;
  lb_algorithm: 'ROUND_ROBIN' | 'LEAST_CONNECTIONS' | 'SOURCE_IP';
  healthmonitor?: {
    type: 'TCP' | 'HTTP' | 'UDP-CONNECT';
    /** Seconds */
    delay: number;
    timeout: number;
    max_retries: number;
  };
  members?: NewMember[];
}

export interface Member {
  id: string;
  name: string;
  address: string;
  protocol_port: number;
  /** `ONLINE`, `ERROR`, `NO_MONITOR`, `OFFLINE` … */
  operating_status: string;
}

export interface NewMember {
  name?: string;
  address: string;
  protocol_port: number;
  subnet_id?: string;
}

/** Octavia. Every call rejects with an `OpenStackError` or the signal's reason. */
export class LoadBalancerService {
  readonly loadBalancers: Resource<LoadBalancer, NewLoadBalancer>;
  readonly listeners: Resource<
    LbListener,
    NewListener & { loadbalancer_id: string; default_pool: NewPool }
  >;
  readonly pools: Resource<Pool, NewPool & { listener_id: string }>;

  constructor(private readonly client: ServiceClient) {
    const resource = <T, New>(name: string) =>
      new Resource<T, New>(client, {
        service: 'load-balancer',
        path: `/lbaas/${name}s`,
        key: `${name}s`,
        itemKey: name,
      });
    this.loadBalancers = resource('loadbalancer');
    this.listeners = resource('listener');
    this.pools = resource('pool');
  }

  members(poolId: string): Resource<Member, NewMember> {
    return new Resource(this.client, {
      service: 'load-balancer',
      path: `/lbaas/pools/${encodeURIComponent(poolId)}/members`,
      key: 'members',
      itemKey: 'member',
    });
  }

  /** Gives a pool just these members. @throws OpenStackError with status 409 while the load balancer is changing */
  async setMembers(
    poolId: string,
    members: NewMember[],
    call: CallOptions,
  ): Promise<void> {
    await this.pools.act('PUT', poolId, '/members', call, { members });
  }
}
