import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations, QueryOf } from '@rackstage/plugin-clouds-common';
import { AuthorizedResourceService } from '../service/AuthorizedResourceService';
import { ResourceFilter } from '../service/ResourceService';
import { page } from './page';

export type ResourceOperations = Pick<
  CloudsOperations,
  | 'listResourceKinds'
  | 'listManagedResources'
  | 'createManagedResource'
  | 'countManagedResources'
  | 'getManagedResource'
  | 'updateManagedResource'
  | 'deleteManagedResource'
  | 'readKubeconfig'
  | 'listManagedResourceEvents'
>;

export function resourceHandlers(
  resources: AuthorizedResourceService,
): OperationHandlers<ResourceOperations> {
  return {
    listResourceKinds: async ({ query, credentials }) => ({
      items: await resources.listKinds(query.accountId, credentials),
    }),
    listManagedResources: ({ query, credentials }) =>
      resources.list(
        { ...page(query), ...filter(query), sort: query.sort ?? 'name' },
        credentials,
      ),
    createManagedResource: ({ body, credentials }) =>
      resources.create(body, credentials),
    countManagedResources: ({ query, credentials }) =>
      resources.count(filter(query), credentials),
    getManagedResource: ({ path, credentials }) =>
      resources.get(path.id, credentials),
    updateManagedResource: ({ path, body, credentials }) =>
      resources.update(path.id, body, credentials),
    deleteManagedResource: ({ path, credentials }) =>
      resources.delete(path.id, credentials),
    readKubeconfig: ({ path, credentials }) =>
      resources.readKubeconfig(path.id, credentials),
    listManagedResourceEvents: ({ path, query, credentials }) =>
      resources.listEvents(path.id, page(query), credentials),
  };
}

function filter(query: QueryOf<'countManagedResources'>): ResourceFilter {
  return {
    search: query.q,
    kinds: query.kind,
    phases: query.phase,
    accountIds: query.accountId,
    regions: query.region,
    owners: query.owner,
    workspaceIds: query.workspaceId,
    labels: query.label,
    uses: query.uses,
  };
}
