import { CallOptions } from '../CallOptions';
import { PageQuery, ResourcePage } from '../paging';
import { Collection, listPage, member } from './collection';
import { ServiceClient, ServiceRequest } from './ServiceClient';

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

export interface NewSecurityGroup {
  name: string;
  /** At most 255 characters. */
  description: string;
}

export interface SecurityGroupRule {
  id: string;
  direction: 'ingress' | 'egress';
  protocol: string | null;
  port_range_min: number | null;
  port_range_max: number | null;
  remote_ip_prefix: string | null;
  remote_group_id: string | null;
  /** Absent where Neutron knows no address groups. */
  remote_address_group_id?: string | null;
  ethertype: 'IPv4' | 'IPv6';
}

export interface NewSecurityGroupRule {
  security_group_id: string;
  direction: 'ingress' | 'egress';
  ethertype: 'IPv4' | 'IPv6';
  protocol?: string;
  port_range_min?: number;
  port_range_max?: number;
  remote_ip_prefix?: string;
  remote_group_id?: string;
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

  async securityGroup(id: string, call: CallOptions): Promise<SecurityGroup> {
    const body = await this.send('GET', groupPath(id), call);
    return member(body, 'network', 'security_group');
  }

  /** Neutron gives it rules of its own, which let everything out. */
  async createSecurityGroup(
    group: NewSecurityGroup,
    call: CallOptions,
  ): Promise<SecurityGroup> {
    const { path } = collections.securityGroups;
    const body = await this.send('POST', path, call, { security_group: group });
    return member(body, 'network', 'security_group');
  }

  /** @throws OpenStackError with status 409 while a port or a rule of another group needs it */
  async deleteSecurityGroup(id: string, call: CallOptions): Promise<void> {
    await this.send('DELETE', groupPath(id), call);
  }

  /** All of them, or none. */
  async createSecurityGroupRules(
    rules: NewSecurityGroupRule[],
    call: CallOptions,
  ): Promise<void> {
    await this.send('POST', rulesPath, call, { security_group_rules: rules });
  }

  async deleteSecurityGroupRule(id: string, call: CallOptions): Promise<void> {
    const path = `${rulesPath}/${encodeURIComponent(id)}`;
    await this.send('DELETE', path, call);
  }

  private send(
    method: ServiceRequest['method'],
    path: string,
    { signal }: CallOptions,
    body?: unknown,
  ): Promise<unknown> {
    return this.client.send({ service: 'network', method, path, body }, signal);
  }
}

const rulesPath = '/security-group-rules';

function groupPath(id: string): string {
  return `${collections.securityGroups.path}/${encodeURIComponent(id)}`;
}
