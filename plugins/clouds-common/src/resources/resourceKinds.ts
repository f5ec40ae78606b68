import { keyPairKind } from './keyPair';
import { ManagedKind, managedKinds } from './ManagedKind';
import { ResourceKind } from './ResourceKind';
import { securityGroupKind } from './securityGroup';
import { snapshotKind } from './snapshot';
import { volumeKind } from './volume';

const kinds: Record<ManagedKind, ResourceKind> = {
  volume: volumeKind,
  snapshot: snapshotKind,
  'key-pair': keyPairKind,
  'security-group': securityGroupKind,
};

/** In the order in which people are shown them. */
export const resourceKinds: ResourceKind[] = managedKinds.map(
  kind => kinds[kind],
);

export function resourceKind(kind: ManagedKind): ResourceKind {
  return kinds[kind];
}
