import { conflict, notFound } from '../errors';
import { statusAt } from '../lifecycle/Transition';
import { Moment } from '../store/Store';
import { Resource, Scope, Snapshot, Volume } from './resources';

/** @throws SandboxError `not_found` */
export async function requireVolume(
  { volumes }: Moment,
  scope: Scope,
  id: string,
): Promise<Volume> {
  const volume = await volumes.find(scope, id);
  if (!volume) {
    throw notFound(`There is no volume ${id} in ${scope.regionId}`);
  }
  return volume;
}

/** @throws SandboxError `not_found` */
export async function requireSnapshot(
  { snapshots }: Moment,
  scope: Scope,
  id: string,
): Promise<Snapshot> {
  const snapshot = await snapshots.find(scope, id);
  if (!snapshot) {
    throw notFound(`There is no snapshot ${id} in ${scope.regionId}`);
  }
  return snapshot;
}

/** @throws SandboxError `conflict` when it has none of the statuses */
export function requireStatus<S extends string>(
  { id, transition }: Resource<S>,
  now: number,
  ...wanted: S[]
): void {
  const status = statusAt(transition, now);
  if (!wanted.some(one => one === status)) {
    throw conflict(`${id} is ${status}; it must be ${wanted.join(' or ')}`);
  }
}
