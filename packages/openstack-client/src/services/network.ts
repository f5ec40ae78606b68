import { CallOptions } from '../CallOptions';
import { PageQuery, ResourcePage } from '../paging';
import { Collection, listPage } from './collection';
import { ServiceClient } from './ServiceClient';

export interface Network {
  id: string;
  name: string;
  status: string;
  shared: boolean;
  project_id: string;
  'router:external': boolean;
}

export interface Subnet {
  id: string;
  name: string;
  network_id: string;
  cidr: string;
}

export interface SecurityGroup {
  id: string;
  name: string;
  description: string;
  security_group_rules: SecurityGroupRule[];
}

export interface SecurityGroupRule {
  direction: 'ingress' | 'egress';
  protocol: string | null;
  port_range_min: number | null;
  port_range_max: number | null;
  remote_ip_prefix: string | null;
  remote_group_id: string | null;
  ethertype: 'IPv4' | 'IPv6';
}

const collections = {
  networks: { service: 'network', path: '/networks', key: 'networks' },
  subnets: { service: 'network', path: '/subnets', key: 'subnets' },
  securityGroups: {
    service: 'network',
    path: '/security-groups',
    key: 'security_groups',
  },
} satisfies Record<string, Collection>;

/** Neutron. Every call rejects with an `OpenStackError` or the signal's reason. */
export class NetworkService {
  constructor(private readonly client: ServiceClient) {}

  /** What the credential may see; for an administrator that is everybody's. */
  networks(
    query: PageQuery,
    { signal }: CallOptions,
  ): Promise<ResourcePage<Network>> {
    return listPage(this.client, collections.networks, { ...query }, signal);
  }

  /** With `network_id`, only those of these networks. */
  subnets(
    query: PageQuery & { network_id?: string[] },
    { signal }: CallOptions,
  ): Promise<ResourcePage<Subnet>> {
    return listPage(this.client, collections.subnets, { ...query }, signal);
  }

  securityGroups(
    query: PageQuery & { project_id?: string },
    { signal }: CallOptions,
  ): Promise<ResourcePage<SecurityGroup>> {
    return listPage(
      this.client,
      collections.securityGroups,
      { ...query },
      signal,
    );
  }
}
