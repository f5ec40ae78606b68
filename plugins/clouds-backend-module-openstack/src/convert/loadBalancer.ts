import { LbListener, LoadBalancer } from '@rackstage/openstack-client';
import {
  Listener,
  ListenerProtocol,
  listenerProtocols,
  LoadBalancerTarget,
  ObservedLoadBalancer,
  RegionalStatus,
} from '@rackstage/plugin-clouds-common';
import { BalancerParts } from '../capabilities/loadBalancerParts';
import { labelsAmong, tagAmong } from '../tags';
import { targetPortIn } from './newLoadBalancer';
import { toUtc } from './toUtc';

const statuses: Record<string, RegionalStatus> = {
  ACTIVE: 'available',
  ERROR: 'error',
  PENDING_CREATE: 'creating',
  PENDING_UPDATE: 'changing',
  PENDING_DELETE: 'deleting',
  DELETED: 'deleting',
};

const healths: Record<string, LoadBalancerTarget['health']> = {
  ONLINE: 'healthy',
  ERROR: 'unhealthy',
  OFFLINE: 'starting',
};

/** @param parts - of all load balancers */
export function toLoadBalancer(
  item: LoadBalancer,
  { listeners, members, publicAddresses }: BalancerParts,
): ObservedLoadBalancer {
  const own = listeners.filter(({ loadbalancers }) =>
    loadbalancers.some(({ id }) => id === item.id),
  );
  const address = publicAddresses.find(
    ({ port_id }) => port_id !== null && port_id === item.vip_port_id,
  );
  const membersOf = ({ default_pool_id: pool }: LbListener) =>
    (pool && members.get(pool)) || [];
  return {
    id: item.id,
    name: item.name || item.id,
    tag: tagAmong(item.tags),
    status: statuses[item.provisioning_status] ?? 'unknown',
    providerStatus: `${item.provisioning_status} (${item.operating_status})`,
    labels: labelsAmong(item.tags),
    createdAt: toUtc(item.created_at),
    type: own.some(({ protocol }) => isOfRequests(protocol))
      ? 'application'
      : 'network',
    networkId: item.vip_network_id ?? undefined,
    subnetIds: item.vip_subnet_id ? [item.vip_subnet_id] : [],
    internetFacing: address !== undefined,
    address: address?.floating_ip_address ?? item.vip_address,
    listeners: own.map(listener => ({
      protocol: protocolOf(listener),
      port: listener.protocol_port,
      targetPort:
        targetPortIn(listener.name) ??
        membersOf(listener)[0]?.protocol_port ??
        listener.protocol_port,
    })),
    targets: targetsOf(own.flatMap(membersOf)),
  };
}

function isOfRequests(protocol: string): boolean {
  return ['HTTP', 'HTTPS', 'TERMINATED_HTTPS'].includes(protocol);
}

/** What Octavia has besides, such as SCTP and PROMETHEUS, is by connection too. */
function protocolOf({ protocol }: LbListener): ListenerProtocol {
  const name = protocol === 'TERMINATED_HTTPS' ? 'HTTPS' : protocol;
  return listenerProtocols.find(known => known === name) ?? 'TCP';
}

const worstFirst = ['unhealthy', 'starting', 'unknown', 'healthy'] as const;

/** One for each instance, as ill as the worst of its members. Members that are no instances of ours are left out. */
function targetsOf(
  members: { name: string; operating_status: string }[],
): LoadBalancerTarget[] {
  const byInstance = new Map<string, LoadBalancerTarget['health']>();
  for (const { name, operating_status } of members) {
    const health = healths[operating_status] ?? 'unknown';
    const before = byInstance.get(name);
    if (
      isId(name) &&
      (!before || worstFirst.indexOf(health) < worstFirst.indexOf(before))
    ) {
      byInstance.set(name, health);
    }
  }
  return [...byInstance].map(([instanceId, health]) => ({
    instanceId,
    health,
  }));
}

function isId(name: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);
}

/** What one that is wished is called among those that are there. */
export function sameListener(
  listener: LbListener,
  wanted: Pick<Listener, 'protocol' | 'port'>,
): boolean {
  return (
    protocolOf(listener) === wanted.protocol &&
    listener.protocol_port === wanted.port
  );
}
