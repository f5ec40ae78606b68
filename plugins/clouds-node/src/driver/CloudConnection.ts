import {
  SubnetSpec,
  NetworkInterfaceSpec,
  PublicIpSpec,
  RouteTableSpec,
  InternetGatewaySpec,
  NatGatewaySpec,
  LoadBalancerSpec,
  DnsZoneSpec,
  OwnImageSpec,
  ClusterVersion,
  Image,
  Network,
  NetworkSpec,
  ObservedSubnet,
  ObservedNetworkInterface,
  ObservedPublicIp,
  ObservedRouteTable,
  ObservedInternetGateway,
  ObservedNatGateway,
  ObservedLoadBalancer,
  ObservedDnsZone,
  ObservedOwnImage,
  Region,
  Spec,
  Zone,
} from '@rackstage/plugin-clouds-common';
import { KeyPairCapability, SecurityGroupCapability } from './access';
import { CallOptions, Page, PageRequest, RegionalListing } from './calls';
import { ClusterCapability } from './clusters';
import {
  ConsoleCapability,
  InstanceCapability,
  ResizingCapability,
} from './instances';
import { RegionalCapability } from './regional';
import { QuotaCapability, StockCapability } from './room';
import { SnapshotCapability, VolumeCapability } from './storage';
import { TaggingCapability } from './tagging';

/**
 * One account at one cloud. Capability is presence: what the cloud does not
 * have is absent here, and the portal then does not offer it.
 *
 * Every call rejects with a `CloudError`, or with the signal's reason when it
 * is aborted; nothing goes on in the background after that.
 */
export interface CloudConnection {
  /** The cheapest call that proves the credential. */
  verify(call: CallOptions): Promise<ConnectionIdentity>;

  readonly regions: {
    list(page: PageRequest, call: CallOptions): Promise<Page<Region>>;
  };
  readonly zones?: RegionalListing<Zone>;
  readonly images?: RegionalListing<Image>;
  readonly specs?: RegionalListing<Spec>;
  /** Only to be listed, where the account cannot make any. */
  readonly networks?:
    RegionalListing<Network> | RegionalCapability<NetworkSpec, Network>;
  readonly subnets?: RegionalCapability<SubnetSpec, ObservedSubnet>;
  readonly networkInterfaces?: RegionalCapability<
    NetworkInterfaceSpec,
    ObservedNetworkInterface
  >;
  readonly publicIps?: RegionalCapability<PublicIpSpec, ObservedPublicIp>;
  readonly routeTables?: RegionalCapability<RouteTableSpec, ObservedRouteTable>;
  readonly internetGateways?: RegionalCapability<
    InternetGatewaySpec,
    ObservedInternetGateway
  >;
  readonly natGateways?: RegionalCapability<NatGatewaySpec, ObservedNatGateway>;
  readonly loadBalancers?: RegionalCapability<
    LoadBalancerSpec,
    ObservedLoadBalancer
  >;
  readonly dnsZones?: RegionalCapability<DnsZoneSpec, ObservedDnsZone>;
  readonly ownImages?: RegionalCapability<OwnImageSpec, ObservedOwnImage>;
  readonly clusters?: ClusterCapability;
  /** Versions of Kubernetes that clusters may have. */
  readonly clusterVersions?: RegionalListing<ClusterVersion>;
  readonly keyPairs?: KeyPairCapability;
  readonly securityGroups?: SecurityGroupCapability;
  readonly instances?: InstanceCapability;
  readonly resizing?: ResizingCapability;
  readonly consoles?: ConsoleCapability;
  readonly volumes?: VolumeCapability;
  readonly snapshots?: SnapshotCapability;
  readonly tagging?: TaggingCapability;
  readonly quotas?: QuotaCapability;
  readonly stock?: StockCapability;
}

/** Who the credential turns out to be. */
export interface ConnectionIdentity {
  /** User, application or key, as the cloud names it. */
  principal: string;
  /** Project, tenant or subscription that the resources belong to. */
  scope?: string;
}

/** Everything that a connection may be able to do. */
export const cloudCapabilities = [
  'zones',
  'images',
  'specs',
  'networks',
  'subnets',
  'networkInterfaces',
  'publicIps',
  'routeTables',
  'internetGateways',
  'natGateways',
  'loadBalancers',
  'dnsZones',
  'ownImages',
  'clusters',
  'clusterVersions',
  'keyPairs',
  'securityGroups',
  'instances',
  'resizing',
  'consoles',
  'volumes',
  'snapshots',
  'tagging',
  'quotas',
  'stock',
] as const satisfies readonly (keyof CloudConnection)[];

export type CloudCapability = (typeof cloudCapabilities)[number];

/** What this connection can do: capability is presence. */
export function capabilitiesOf(connection: CloudConnection): CloudCapability[] {
  return cloudCapabilities.filter(name => connection[name] !== undefined);
}
