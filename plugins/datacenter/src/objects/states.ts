import { State } from '@rackstage/ui';

/** The common vocabulary of state for what statuses say. */
const states: Record<string, State> = {
  active: 'ok',
  available: 'ok',
  connected: 'ok',
  verified: 'ok',
  planned: 'planned',
  staged: 'planned',
  provisioning: 'working',
  deprovisioning: 'working',
  decommissioning: 'working',
  reserved: 'attention',
  deprecated: 'attention',
  wrong: 'failed',
  missing: 'failed',
  failed: 'failed',
};

export const stateOf = (status: string): State => states[status] ?? 'off';
