import { clusterOperations } from './clusters';
import { nodeGroupOperations } from './nodeGroups';

/** What the stub knows of EKS. */
export const eksOperations = { ...clusterOperations, ...nodeGroupOperations };
