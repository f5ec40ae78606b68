import { RegionPrices } from '../domain';
import { clusterKind } from './cluster';
import { networkKind } from './network';
import { subnetKind } from './subnet';
import { networkInterfaceKind } from './networkInterface';
import { publicIpKind } from './publicIp';
import { routeTableKind } from './routeTable';
import { internetGatewayKind } from './internetGateway';
import { natGatewayKind } from './natGateway';
import { loadBalancerKind } from './loadBalancer';
import { dnsZoneKind } from './dnsZone';
import { ownImageKind } from './ownImage';
import { keyPairKind } from './keyPair';
import { ManagedKind, managedKinds } from './ManagedKind';
import { ResourceFacts, ResourceKind } from './ResourceKind';
import { securityGroupKind } from './securityGroup';
import { snapshotKind } from './snapshot';
import { volumeKind } from './volume';

const kinds: Record<ManagedKind, ResourceKind> = {
  volume: volumeKind,
  snapshot: snapshotKind,
  'key-pair': keyPairKind,
  'security-group': securityGroupKind,
  network: networkKind,
  subnet: subnetKind,
  'network-interface': networkInterfaceKind,
  'public-ip': publicIpKind,
  'route-table': routeTableKind,
  'internet-gateway': internetGatewayKind,
  'nat-gateway': natGatewayKind,
  'load-balancer': loadBalancerKind,
  'dns-zone': dnsZoneKind,
  'own-image': ownImageKind,
  cluster: clusterKind,
};

/** In the order in which people are shown them. */
export const resourceKinds: ResourceKind[] = managedKinds.map(
  kind => kinds[kind],
);

export function resourceKind(kind: ManagedKind): ResourceKind {
  return kinds[kind];
}

/** The kinds that cost something while they are there. */
export const pricedKinds: ManagedKind[] = managedKinds.filter(
  kind => kinds[kind].hourlyPrice,
);

/** What follows from what is asked for. */
export function resourceFacts(
  kind: ResourceKind,
  spec: object,
  prices: RegionPrices,
): ResourceFacts {
  const hourlyPrice = kind.hourlyPrice?.(spec, prices);
  return { ...kind.factsOf?.(spec), ...(hourlyPrice && { hourlyPrice }) };
}
