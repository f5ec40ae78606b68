import { RegionalResource } from './RegionalResource';

/** A network that an instance can be attached to. */
export interface Network extends RegionalResource {
  /** In which the ranges of its subnets lie, where the cloud has such a limit. CIDR notation. */
  cidr?: string;
  /** Reaches beyond the cloud. */
  external?: boolean;
  /** Offered by somebody else's project. */
  shared?: boolean;
  subnets: Subnet[];
}

export interface Subnet {
  id: string;
  name: string;
  /** CIDR notation, `10.0.0.0/24`. */
  cidr: string;
  zone?: string;
}

/** A public key that the cloud puts into new instances. */
export interface KeyPair {
  /** What `keyPair` of a new instance refers to. */
  id: string;
  name: string;
  fingerprint?: string;
  type?: string;
  /** In the one-line form of OpenSSH, where the cloud tells it. */
  publicKey?: string;
}

export interface SecurityGroup {
  id: string;
  name: string;
  /** The tag it was created with, when Rackstage made it. */
  tag?: string;
  description?: string;
  rules: SecurityGroupRule[];
}

export interface SecurityGroupRule {
  direction: 'ingress' | 'egress';
  /** `tcp`, `udp`, `icmp` …; absent means any. */
  protocol?: string;
  /** Both absent means any port. */
  fromPort?: number;
  toPort?: number;
  /**
   * A CIDR or the id of another security group; absent means anywhere, over IPv4 and IPv6. A cloud may give that as two
   * rules, for `0.0.0.0/0` and `::/0`: compare rules by `sameRules`.
   */
  peer?: string;
}
