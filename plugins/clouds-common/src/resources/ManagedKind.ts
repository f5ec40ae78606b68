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
