import { Plan, PlanStep } from '@rackstage/plugin-datacenter-common';
import { State } from '@rackstage/ui';

/** The common vocabulary of state. */
export const planStateOf: Record<Plan['state'], State> = {
  draft: 'planned',
  approved: 'ok',
  'in-progress': 'working',
  done: 'ok',
  cancelled: 'off',
};

export const stepStateOf: Record<PlanStep['state'], State> = {
  open: 'planned',
  done: 'ok',
  impossible: 'failed',
};
