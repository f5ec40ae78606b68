import { CallOptions } from '../CallOptions';
import { HttpRequest } from '../http/HttpTransport';
import { member } from './collection';
import {
  FloatingIp,
  Network,
  NetworkQuota,
  NewFloatingIp,
  NewNetwork,
  NewPort,
  NewRouter,
  NewSecurityGroup,
  NewSecurityGroupRule,
  NewSubnet,
  Port,
  Router,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
} from './networkTypes';
import { Resource } from './Resource';
import { ServiceClient } from './ServiceClient';

export type * from './networkTypes';

/** What Neutron keeps its own tags on. */
export type TaggedCollection =
  'networks' | 'subnets' | 'ports' | 'routers' | 'floatingips';

/** Neutron. Every call rejects with an `OpenStackError` or the signal's reason. An administrator sees everybody's. */
export class NetworkService {
  readonly networks: Resource<Network, NewNetwork>;
  readonly subnets: Resource<Subnet, NewSubnet>;
  readonly ports: Resource<Port, NewPort>;
  readonly routers: Resource<Router, NewRouter>;
  readonly floatingIps: Resource<FloatingIp, NewFloatingIp>;
  /** Neutron gives a new one rules of its own, which let everything out. */
  readonly securityGroups: Resource<SecurityGroup, NewSecurityGroup>;
  readonly securityGroupRules: Resource<
    SecurityGroupRule,
    NewSecurityGroupRule
  >;

  constructor(private readonly client: ServiceClient) {
    const resource = <T, New>(path: string, itemKey: string) =>
      new Resource<T, New>(client, {
        service: 'network',
        path: `/${path}`,
        key: path.replace(/-/g, '_'),
        itemKey,
      });
    this.networks = resource('networks', 'network');
    this.subnets = resource('subnets', 'subnet');
    this.ports = resource('ports', 'port');
    this.routers = resource('routers', 'router');
    this.floatingIps = resource('floatingips', 'floatingip');
    this.securityGroups = resource('security-groups', 'security_group');
    this.securityGroupRules = resource(
      'security-group-rules',
      'security_group_rule',
    );
  }

  /** All of them, or none. */
  async createSecurityGroupRules(
    rules: NewSecurityGroupRule[],
    call: CallOptions,
  ): Promise<void> {
    await this.send('POST', '/security-group-rules', call, {
      security_group_rules: rules,
    });
  }

  /** Takes the gateway of the subnet. @throws OpenStackError with status 400 when that is taken already */
  async addRouterInterface(
    routerId: string,
    subnetId: string,
    call: CallOptions,
  ): Promise<void> {
    await this.changeInterface(routerId, 'add', subnetId, call);
  }

  /** @throws OpenStackError with status 409 while a floating IP needs it, 404 when it is not there */
  async removeRouterInterface(
    routerId: string,
    subnetId: string,
    call: CallOptions,
  ): Promise<void> {
    await this.changeInterface(routerId, 'remove', subnetId, call);
  }

  /** Puts just these tags on it: at most 60 characters each, without a comma. */
  async setTags(
    collection: TaggedCollection,
    id: string,
    tags: string[],
    call: CallOptions,
  ): Promise<void> {
    const path = `/${collection}/${encodeURIComponent(id)}/tags`;
    await this.send('PUT', path, call, { tags });
  }

  /** What the project may have and does have, by the names of Neutron: `network`, `floatingip` … */
  async quota(
    projectId: string,
    call: CallOptions,
  ): Promise<Record<string, NetworkQuota>> {
    const path = `/quotas/${encodeURIComponent(projectId)}/details.json`;
    return member(await this.send('GET', path, call), 'network', 'quota');
  }

  private async changeInterface(
    routerId: string,
    change: 'add' | 'remove',
    subnetId: string,
    call: CallOptions,
  ): Promise<void> {
    const path = `/routers/${encodeURIComponent(routerId)}/${change}_router_interface`;
    await this.send('PUT', path, call, { subnet_id: subnetId });
  }

  private send(
    method: HttpRequest['method'],
    path: string,
    { signal }: CallOptions,
    body?: unknown,
  ): Promise<unknown> {
    return this.client.send({ service: 'network', method, path, body }, signal);
  }
}
