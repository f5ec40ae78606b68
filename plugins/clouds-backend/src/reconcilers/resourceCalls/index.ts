import { ManagedKind, resourceKind } from '@rackstage/plugin-clouds-common';
import { CloudConnection } from '@rackstage/plugin-clouds-node';
import { keyPairCalls } from './keyPairCalls';
import { regionalCalls } from './regionalCalls';
import { ConnectCalls } from './ResourceCalls';
import { securityGroupCalls } from './securityGroupCalls';
import { snapshotCalls } from './snapshotCalls';
import { volumeCalls } from './volumeCalls';

/** The kinds whose calls are their own. */
const own: Partial<Record<ManagedKind, ConnectCalls>> = {
  volume: volumeCalls,
  snapshot: snapshotCalls,
  'key-pair': keyPairCalls,
  'security-group': securityGroupCalls,
};

export function callsOf(kind: ManagedKind): ConnectCalls {
  return own[kind] ?? regionalCalls(capabilityOf(kind));
}

/** The member of a connection that makes the kind. */
export const capabilityOf = (kind: ManagedKind) =>
  resourceKind(kind).capability as keyof CloudConnection;
