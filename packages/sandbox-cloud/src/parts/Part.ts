import { Resource } from '../service/resources';

/** Whatever is made, changed and removed as a whole, by the last part of its path in the API. */
export const partKinds = [
  'networks',
  'subnets',
  'network-interfaces',
  'public-ips',
  'route-tables',
  'internet-gateways',
  'nat-gateways',
  'load-balancers',
  'dns-zones',
  'own-images',
  'clusters',
] as const;

export type PartKind = (typeof partKinds)[number];

export type PartStatus =
  'creating' | 'available' | 'changing' | 'deleting' | 'failed';

/** One of a kind, with what was asked for in the fields of its kind. */
export interface Part<S extends object = object> extends Resource<PartStatus> {
  kind: PartKind;
  spec: S;
  /** What it is changed from; holds only while it is `changing`. */
  specBefore?: S;
  /** That the cloud gave it. */
  address?: string;
}
