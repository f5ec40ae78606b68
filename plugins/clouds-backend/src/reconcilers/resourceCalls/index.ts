import { ManagedKind } from '@rackstage/plugin-clouds-common';
import { keyPairCalls } from './keyPairCalls';
import { ConnectCalls } from './ResourceCalls';
import { securityGroupCalls } from './securityGroupCalls';
import { snapshotCalls } from './snapshotCalls';
import { volumeCalls } from './volumeCalls';

export const callsOfKind: Record<ManagedKind, ConnectCalls> = {
  volume: volumeCalls,
  snapshot: snapshotCalls,
  'key-pair': keyPairCalls,
  'security-group': securityGroupCalls,
};
