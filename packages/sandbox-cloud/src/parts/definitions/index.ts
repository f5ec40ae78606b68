import { Part, PartKind } from '../Part';
import { PartDefinition } from '../PartDefinition';
import { clusters } from './clusters';
import { dnsZones } from './dnsZones';
import { internetGateways, natGateways, routeTables } from './gateways';
import { networkInterfaces, publicIps } from './interfaces';
import { loadBalancers } from './loadBalancers';
import { networks, subnets } from './networks';
import { ownImages } from './ownImages';

// Each is given parts of its own kind only.
const definitions = {
  networks,
  subnets,
  'network-interfaces': networkInterfaces,
  'public-ips': publicIps,
  'route-tables': routeTables,
  'internet-gateways': internetGateways,
  'nat-gateways': natGateways,
  'load-balancers': loadBalancers,
  'dns-zones': dnsZones,
  'own-images': ownImages,
  clusters,
} as unknown as Record<PartKind, PartDefinition<object>>;

export function definitionOf(kind: PartKind): PartDefinition<object> {
  return definitions[kind];
}

/** Instances that a part has to do with. */
export function instancesOf({ kind, spec, specBefore }: Part): string[] {
  return [spec, specBefore].flatMap(one =>
    one ? (definitions[kind].instancesOf?.(one) ?? []) : [],
  );
}
