import {
  managedReferences,
  resourceKind,
  ResourceLink,
  ResourceLinks,
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
  const links: ResourceLinks = {};
  for (const [field, property] of managedReferences(resourceKind(kind))) {
    const id = spec[field];
    if (typeof id !== 'string') {
      continue;
    }
    if (property['x-resource']?.kind === 'instance') {
      const [instance] = await stores.instances.getMany([id]);
      links[field] = instanceLink(instance);
    } else {
      const [resource] = await stores.resources.getMany([id]);
      links[field] = resourceLink(resource);
    }
  }
  return links;
}

function instanceLink(instance: InstanceRecord | undefined): ResourceLink {
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

function resourceLink(resource: ResourceRecord | undefined): ResourceLink {
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
  const fields = managedReferences(resourceKind(kind))
    .filter(
      ([field, { 'x-resource': reference }]) =>
        reference?.from === 'managed' &&
        reference.whenDeleted === 'clear' &&
        links[field]?.state === 'gone',
    )
    .map(([field]) => field);
  return fields.length === 0
    ? undefined
    : {
        spec: Object.fromEntries(
          Object.entries(spec).filter(([field]) => !fields.includes(field)),
        ),
        fields,
      };
}
