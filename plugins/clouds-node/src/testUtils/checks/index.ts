import { ContractCheck } from '../ContractCheck';
import { cancellationChecks } from './cancellation';
import { cleanlinessChecks } from './cleanliness';
import { errorChecks } from './errors';
import { idempotencyChecks } from './idempotency';
import { identityChecks } from './identity';
import { instanceChecks } from './instances';
import { listingChecks } from './listings';
import { pagingChecks } from './paging';
import { roomChecks } from './room';
import { volumeChecks } from './volumes';

/** All that a driver promises, by what it is about. Whether anything is left is looked at last. */
export const contractChecks: Readonly<Record<string, ContractCheck[]>> = {
  identity: identityChecks,
  listings: listingChecks,
  paging: pagingChecks,
  instances: instanceChecks,
  volumes: volumeChecks,
  idempotency: idempotencyChecks,
  'quotas and stock': roomChecks,
  errors: errorChecks,
  cancellation: cancellationChecks,
  cleanliness: cleanlinessChecks,
};
