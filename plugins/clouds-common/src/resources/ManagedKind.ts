/** Kinds of cloud resource, beside instances, that are made and kept as asked here. */
export const managedKinds = [
  'volume',
  'snapshot',
  'key-pair',
  'security-group',
  'network',
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
] as const;

export type ManagedKind = (typeof managedKinds)[number];

/** Kinds of what is in a cloud that can be managed here. */
export const adoptableKinds = ['instance', ...managedKinds] as const;

export type AdoptableKind = (typeof adoptableKinds)[number];

export const isAdoptable = (kind: string): kind is AdoptableKind =>
  adoptableKinds.some(adoptable => adoptable === kind);
