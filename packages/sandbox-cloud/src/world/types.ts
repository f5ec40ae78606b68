/** Where a region is and how dear it is; ids are the cloud's own words. */
export interface Region {
  id: string;
  name: string;
  country: string;
  city: string;
  latitude: number;
  longitude: number;
  /** How many machines stand there, against the largest region. */
  size: 1 | 2 | 3;
  /** Prices against those of `kr-central-1`, in thousandths. */
  pricePerMille: number;
  /** Families that the region does not have. */
  without: readonly SpecFamily[];
}

export interface Zone {
  id: string;
  name: string;
  available: boolean;
}

export type Architecture = 'x86_64' | 'arm64';

export interface Image {
  id: string;
  name: string;
  status: 'available' | 'deprecated';
  os: { family: 'linux' | 'windows'; distribution: string; version: string };
  architecture: Architecture;
  minDiskGiB: number;
  sizeBytes: number;
  createdAt: string;
}

export const specFamilies = [
  'general',
  'compute',
  'memory',
  'gpu',
  'arm',
] as const;
export type SpecFamily = (typeof specFamilies)[number];

export interface Spec {
  id: string;
  name: string;
  family: SpecFamily;
  architecture: Architecture;
  vcpus: number;
  memoryMiB: number;
  diskGiB: number;
  gpus: number;
}

export interface Network {
  id: string;
  name: string;
  external: boolean;
  subnets: Subnet[];
}

export interface Subnet {
  id: string;
  name: string;
  cidr: string;
  /** Absent: in all zones. */
  zone?: string;
  /** Instances in it get a public address too. */
  publicAddresses?: boolean;
}

export interface KeyPair {
  id: string;
  name: string;
  type: 'ed25519' | 'ecdsa' | 'rsa';
  fingerprint: string;
}

export interface SecurityGroup {
  id: string;
  name: string;
  description: string;
  rules: SecurityGroupRule[];
}

export interface SecurityGroupRule {
  direction: 'ingress' | 'egress';
  protocol?: 'tcp' | 'udp' | 'icmp';
  fromPort?: number;
  toPort?: number;
  /** Anywhere, over IPv4 and IPv6, when there is no group either. */
  cidr?: string;
  /** Whatever is in this security group. */
  groupId?: string;
}
