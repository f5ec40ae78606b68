import { listenerOperations } from './listeners';
import { loadBalancerOperations } from './loadBalancers';
import { targetGroupOperations } from './targetGroups';

/** What the stub knows of Elastic Load Balancing, version 2. */
export const elbOperations = {
  ...loadBalancerOperations,
  ...listenerOperations,
  ...targetGroupOperations,
};
