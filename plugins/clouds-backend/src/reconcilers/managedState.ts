import { ManagedState, managementState } from '@rackstage/plugin-clouds-common';
import { Management } from '../database/records';

/** The state of something managed here; what is missing is so after several looks only. */
export function managedStateOf(
  { cloudId, drift = [] }: Pick<Management, 'drift'> & { cloudId?: string },
  { missing }: { missing: boolean },
): ManagedState {
  const there = cloudId === undefined ? 'never' : 'present';
  return managementState({
    managed: true,
    seen: missing ? 'absent' : there,
    drifted: drift.length > 0,
  }) as ManagedState;
}
