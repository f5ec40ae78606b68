import {
  managedReferences,
  NewManagedResource,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { InstancesStore } from '../database/InstancesStore';
import { ResourcesStore } from '../database/ResourcesStore';

/** Where a resource is going to be: as asked, else with what its spec names. */
export async function workspaceOfRequest(
  request: Pick<NewManagedResource, 'kind' | 'spec' | 'workspaceId'>,
  stores: {
    instances: Pick<InstancesStore, 'getMany'>;
    resources: Pick<ResourcesStore, 'getMany'>;
  },
): Promise<string> {
  if (request.workspaceId !== undefined) {
    return request.workspaceId;
  }
  for (const { kind, id } of managedReferences(
    resourceKind(request.kind),
    request.spec,
  )) {
    const store = kind === 'instance' ? stores.instances : stores.resources;
    const [found] = await store.getMany([id]);
    if (found) {
      return found.workspaceId;
    }
  }
  return defaultWorkspaceId;
}
