import { conflict, notFound } from '../errors';
import { Moment } from '../store/Store';
import { keyPairs, securityGroups } from '../world/World';
import { CreateInstanceInput } from './inputs';
import { found } from './placement';
import { Scope } from './resources';

/** @throws SandboxError `invalid_request` when the order names a key pair or a security group that is not there */
export async function requireAccess(
  moment: Moment,
  scope: Scope,
  { keyPair, securityGroups: wanted }: CreateInstanceInput,
): Promise<void> {
  if (keyPair !== undefined) {
    const own = await moment.keyPairs.list(scope);
    found([...keyPairs, ...own], keyPair, 'a key pair');
  }
  const own = await moment.securityGroups.list(scope);
  for (const group of wanted) {
    found([...securityGroups, ...own], group, 'a security group');
  }
}

/**
 * The project's own one of this id.
 *
 * @throws SandboxError `not_found`, or `conflict` for one that the cloud itself offers to everybody
 */
export function requireOwn<T extends { id: string }>(
  own: readonly T[],
  offered: ReadonlyArray<{ id: string }>,
  id: string,
  what: string,
): T {
  if (offered.some(one => one.id === id)) {
    throw conflict(`The ${what} ${id} is the cloud's own; nobody changes it`);
  }
  const item = own.find(one => one.id === id);
  if (!item) {
    throw notFound(`There is no ${what} ${id}`);
  }
  return item;
}
