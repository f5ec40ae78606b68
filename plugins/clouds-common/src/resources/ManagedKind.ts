/** Kinds of cloud resource, beside instances, that are made and kept as asked here. */
export const managedKinds = [
  'volume',
  'snapshot',
  'key-pair',
  'security-group',
] as const;

export type ManagedKind = (typeof managedKinds)[number];
