import { keyPairMutants, securityGroupMutants } from './access';
import { cancellationMutants } from './cancellation';
import { cleanlinessMutants } from './cleanliness';
import { idempotencyMutants, tagMutants } from './creations';
import { errorMutants } from './errors';
import { identityMutants } from './identity';
import { instanceMutants } from './instances';
import { listingMutants } from './listings';
import { Mutant } from './mutate';
import { pagingMutants } from './paging';
import { clusterVersionMutants, regionalMutants } from './regional';
import { roomMutants } from './room';
import { snapshotMutants } from './snapshots';
import { taggingMutants } from './tagging';
import { volumeMutants } from './volumes';

export type { Mutant } from './mutate';

/** At least one for every check of the contract. */
export const mutants: readonly Mutant[] = [
  ...identityMutants,
  ...listingMutants,
  ...pagingMutants,
  ...instanceMutants,
  ...taggingMutants,
  ...volumeMutants,
  ...snapshotMutants,
  ...keyPairMutants,
  ...securityGroupMutants,
  ...clusterVersionMutants,
  ...regionalMutants,
  ...tagMutants,
  ...idempotencyMutants,
  ...roomMutants,
  ...errorMutants,
  ...cancellationMutants,
  ...cleanlinessMutants,
];
