import { ContractCheck } from '../ContractCheck';
import { regionalKinds } from '../regionalKinds';
import { attachingChecks } from './attaching';
import { cancellationChecks } from './cancellation';
import { cleanlinessChecks } from './cleanliness';
import { clusterChecks } from './clusters';
import { consoleChecks } from './consoles';
import { errorChecks } from './errors';
import { extendingChecks } from './extending';
import { idempotencyChecks } from './idempotency';
import { identityChecks } from './identity';
import { instanceChecks } from './instances';
import { keyPairChecks } from './keyPairs';
import { listingChecks } from './listings';
import { pagingChecks } from './paging';
import { regionalChecks } from './regional';
import { resizingChecks } from './resizing';
import { roomChecks } from './room';
import { securityGroupChecks } from './securityGroups';
import { snapshotChecks } from './snapshots';
import { tagChecks } from './tags';
import { volumeChecks } from './volumes';

/** All that a driver promises, by what it is about. Whether anything is left is looked at last. */
export const contractChecks: Readonly<Record<string, ContractCheck[]>> = {
  identity: identityChecks,
  listings: listingChecks,
  paging: pagingChecks,
  instances: instanceChecks,
  resizing: resizingChecks,
  consoles: consoleChecks,
  volumes: volumeChecks,
  extending: extendingChecks,
  snapshots: snapshotChecks,
  'key pairs': keyPairChecks,
  'security groups': securityGroupChecks,
  ...Object.fromEntries(
    regionalKinds.map(kind => [kind, regionalChecks(kind)]),
  ),
  attaching: attachingChecks,
  'clusters of Kubernetes': clusterChecks,
  tags: tagChecks,
  idempotency: idempotencyChecks,
  'quotas and stock': roomChecks,
  errors: errorChecks,
  cancellation: cancellationChecks,
  cleanliness: cleanlinessChecks,
};
