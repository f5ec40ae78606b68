import {
  ManagedReference,
  managedReferences,
  resourceKind,
  ResourceLink,
  ResourceLinks,
  withoutReferences,
} from '@rackstage/plugin-clouds-common';
import { InstancesStore } from '../database/InstancesStore';
import { InstanceRecord, ResourceRecord } from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';

export interface LinkStores {
  instances: Pick<InstancesStore, 'getMany'>;
  resources: Pick<ResourcesStore, 'getMany'>;
}

/** What the things that a resource's spec names have come to. */
export async function resolveLinks(
  { kind, spec }: Pick<ResourceRecord, 'kind' | 'spec'>,
  stores: LinkStores,
): Promise<ResourceLinks> {
  const references = managedReferences(resourceKind(kind), spec);
  const idsOf = (ofInstances: boolean) =>
    references
      .filter(reference => (reference.kind === 'instance') === ofInstances)
      .map(({ id }) => id);
  const [instances, resources] = await Promise.all([
    stores.instances.getMany(idsOf(true)),
    stores.resources.getMany(idsOf(false)),
  ]);
  return Object.fromEntries(
    references.map(({ path, id, kind: target }) => [
      path,
      {
        id,
        ...(target === 'instance'
          ? instanceLink(instances.find(one => one.id === id))
          : resourceLink(resources.find(one => one.id === id))),
      },
    ]),
  );
}

type LinkState = Omit<ResourceLink, 'id'>;

function instanceLink(instance: InstanceRecord | undefined): LinkState {
  if (!instance || instance.deleteRequestedAt !== undefined) {
    return { state: 'gone', cloudId: instance?.cloudId };
  }
  const { cloudId, seenInstance, resizeFrom } = instance;
  const { status, zone } =
    typeof seenInstance === 'object'
      ? seenInstance
      : { status: undefined, zone: undefined };
  const steady = status === 'running' || status === 'stopped';
  return {
    state: cloudId !== undefined && steady && !resizeFrom ? 'ready' : 'pending',
    cloudId,
    zone,
  };
}

function resourceLink(resource: ResourceRecord | undefined): LinkState {
  if (
    !resource ||
    resource.deleteRequestedAt !== undefined ||
    resource.failure?.permanent
  ) {
    return { state: 'gone', cloudId: resource?.cloudId };
  }
  const { cloudId, readyAt } = resource;
  return {
    state: cloudId !== undefined && readyAt !== undefined ? 'ready' : 'pending',
    cloudId,
  };
}

/** The spec without what named something that is gone; absent when nothing did. */
export function withoutGone(
  { kind, spec }: Pick<ResourceRecord, 'kind' | 'spec'>,
  links: ResourceLinks,
): { spec: ResourceRecord['spec']; fields: string[] } | undefined {
  const isGone = ({ path, whenDeleted }: ManagedReference) =>
    whenDeleted === 'clear' && links[path]?.state === 'gone';
  const gone = managedReferences(resourceKind(kind), spec).filter(isGone);
  return gone.length === 0
    ? undefined
    : {
        spec: withoutReferences(resourceKind(kind), spec, isGone),
        fields: [...new Set(gone.map(({ field }) => field))],
      };
}
