import { ClusterVersion, ObservedCluster } from './Cluster';
import { ObservedDnsZone } from './DnsZone';
import { Image } from './Image';
import { ObservedInstance } from './Instance';
import { ObservedLoadBalancer } from './LoadBalancer';
import { KeyPair, Network, SecurityGroup } from './Network';
import {
  ObservedInternetGateway,
  ObservedNatGateway,
  ObservedNetworkInterface,
  ObservedPublicIp,
  ObservedRouteTable,
  ObservedSubnet,
} from './Networking';
import { ObservedOwnImage } from './OwnImage';
import { Region, Zone } from './Region';
import { ObservedSnapshot } from './Snapshot';
import { Spec } from './Spec';
import { ObservedVolume } from './Volume';

/** What an account's inventory is made of, by kind. */
export interface InventoryItems {
  region: Region;
  zone: Zone;
  image: Image;
  spec: Spec;
  network: Network;
  'key-pair': KeyPair;
  'security-group': SecurityGroup;
  instance: ObservedInstance;
  volume: ObservedVolume;
  snapshot: ObservedSnapshot;
  subnet: ObservedSubnet;
  'network-interface': ObservedNetworkInterface;
  'public-ip': ObservedPublicIp;
  'route-table': ObservedRouteTable;
  'internet-gateway': ObservedInternetGateway;
  'nat-gateway': ObservedNatGateway;
  'load-balancer': ObservedLoadBalancer;
  'dns-zone': ObservedDnsZone;
  'own-image': ObservedOwnImage;
  cluster: ObservedCluster;
  'cluster-version': ClusterVersion;
}

export type InventoryKind = keyof InventoryItems;

export const inventoryKinds = [
  'region',
  'zone',
  'image',
  'spec',
  'network',
  'key-pair',
  'security-group',
  'instance',
  'volume',
  'snapshot',
  'subnet',
  'network-interface',
  'public-ip',
  'route-table',
  'internet-gateway',
  'nat-gateway',
  'load-balancer',
  'dns-zone',
  'own-image',
  'cluster',
  'cluster-version',
] as const satisfies readonly InventoryKind[];
