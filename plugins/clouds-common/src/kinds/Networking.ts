import { RegionalResource } from './RegionalResource';

/** A range of addresses within a network. */
export interface ObservedSubnet extends RegionalResource {
  networkId: string;
  /** CIDR notation. */
  cidr: string;
  zone?: string;
  /** New instances in it get a public address; absent where the cloud has no such setting. */
  publicAddresses?: boolean;
  /** Address of its gateway. */
  gateway?: string;
  /** Addresses that nobody has yet, where the cloud tells. */
  freeAddresses?: number;
}

/** Where an instance meets a subnet. */
export interface ObservedNetworkInterface extends RegionalResource {
  networkId?: string;
  subnetId: string;
  address?: string;
  macAddress?: string;
  securityGroups: string[];
  /** Of the instance that has it. */
  instanceId?: string;
}

/** An address that the internet reaches, kept until it is given back. */
export interface ObservedPublicIp extends RegionalResource {
  address: string;
  /** Of the instance that it leads to. */
  instanceId?: string;
  networkInterfaceId?: string;
}

/** Where traffic of subnets goes. */
export interface ObservedRouteTable extends RegionalResource {
  networkId: string;
  subnetIds: string[];
  routes: Route[];
  /** Where its default route leads. */
  internetGatewayId?: string;
  natGatewayId?: string;
  /** Holds for subnets that have no other one. */
  main?: boolean;
}

export interface Route {
  /** CIDR notation. */
  destination: string;
  /** Id of a gateway or an interface, an address, or `local`. */
  target: string;
}

/** Leads from a network to the internet and back. */
export interface ObservedInternetGateway extends RegionalResource {
  networkId?: string;
  /** Its own address, where it has one. */
  address?: string;
}

/** Leads private subnets to the internet, and nobody back. */
export interface ObservedNatGateway extends RegionalResource {
  networkId?: string;
  subnetId: string;
  publicIpId?: string;
  address?: string;
}
