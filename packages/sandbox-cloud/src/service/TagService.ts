import { notFound } from '../errors';
import { PartKind, partKinds } from '../parts/Part';
import { Moment } from '../store/Store';
import { Scope } from './resources';
import { Simulation } from './Simulation';
import { requireSnapshot, requireVolume } from './require';
import { requireInstance } from './InstanceService';

/** What can be tagged after it was made, by the last part of its path. */
export const taggedCollections = [
  'instances',
  'volumes',
  'snapshots',
  'security-groups',
  ...partKinds,
] as const;

export type TaggedCollection = (typeof taggedCollections)[number];

/** Puts the client's own id on something that is there already, or takes it off. */
export class TagService {
  constructor(private readonly simulation: Simulation) {}

  /** @throws SandboxError `not_found` */
  async set(
    collection: TaggedCollection,
    scope: Scope,
    id: string,
    tag: string | undefined,
  ): Promise<void> {
    await this.simulation.store.write(moment =>
      setTag(moment, collection, scope, id, tag),
    );
  }
}

async function setTag(
  moment: Moment,
  collection: TaggedCollection,
  scope: Scope,
  id: string,
  tag: string | undefined,
): Promise<void> {
  switch (collection) {
    case 'instances':
      return moment.instances.update({
        ...(await requireInstance(moment, scope, id)),
        tag,
      });
    case 'volumes':
      return moment.volumes.update({
        ...(await requireVolume(moment, scope, id)),
        tag,
      });
    case 'snapshots':
      return moment.snapshots.update({
        ...(await requireSnapshot(moment, scope, id)),
        tag,
      });
    case 'security-groups': {
      const groups = await moment.securityGroups.list(scope);
      if (!groups.some(group => group.id === id)) {
        throw notFound(`There is no security group ${id}`);
      }
      return moment.securityGroups.setTag(id, tag);
    }
    default:
      return setTagOfPart(moment, collection, scope, id, tag);
  }
}

async function setTagOfPart(
  moment: Moment,
  kind: PartKind,
  scope: Scope,
  id: string,
  tag: string | undefined,
): Promise<void> {
  const part = await moment.parts.find(scope, id);
  if (part?.kind !== kind) {
    throw notFound(`There is no ${id} among the ${kind}`);
  }
  return moment.parts.update({ ...part, tag });
}
