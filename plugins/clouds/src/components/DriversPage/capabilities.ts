/** What a cloud may be able to do, and has a word for here. */
const capabilities = [
  'zones',
  'images',
  'specs',
  'networks',
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
] as const;

type Capability = (typeof capabilities)[number];

export const isCapability = (name: string): name is Capability =>
  capabilities.some(known => known === name);
