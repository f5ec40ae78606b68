import { FailureEffect } from '@rackstage/plugin-datacenter-common';
import { State } from '@rackstage/ui';

export const stateOf: Record<FailureEffect, State> = {
  down: 'failed',
  isolated: 'failed',
  'not-redundant': 'attention',
  'fewer-connections': 'attention',
};
