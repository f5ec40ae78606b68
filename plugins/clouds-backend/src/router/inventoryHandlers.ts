import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations, QueryOf } from '@rackstage/plugin-clouds-common';
import { AuthorizedInventoryService } from '../service/AuthorizedInventoryService';
import { InventoryFilter } from '../service/InventoryService';
import { page } from './page';

type InventoryOperations = Pick<
  CloudsOperations,
  | 'listInventory'
  | 'countInventory'
  | 'listInventoryTree'
  | 'listInventoryRegions'
  | 'listInventoryEvents'
  | 'synchronizeRegion'
>;

export function inventoryHandlers(
  inventory: AuthorizedInventoryService,
): OperationHandlers<InventoryOperations> {
  return {
    listInventory: ({ query, credentials }) =>
      inventory.list(
        { ...page(query), ...filter(query), sort: query.sort ?? 'name' },
        credentials,
      ),
    countInventory: ({ query, credentials }) =>
      inventory.count(filter(query), credentials),
    listInventoryTree: ({ query, credentials }) =>
      inventory.listTree({ ...page(query), node: query.node }, credentials),
    listInventoryRegions: async ({ query, credentials }) => ({
      items: await inventory.listRegions(filter(query), credentials),
    }),
    listInventoryEvents: ({ query, credentials }) =>
      inventory.listEvents(
        {
          ...page(query),
          search: query.q,
          accountIds: query.accountId,
          kinds: query.kind,
          regions: query.region,
          types: query.type,
          reasons: query.reason,
        },
        credentials,
      ),
    synchronizeRegion: ({ path, body, credentials }) =>
      inventory.synchronizeRegion(path.id, body, credentials),
  };
}

function filter(query: QueryOf<'countInventory'>): InventoryFilter {
  return {
    search: query.q || undefined,
    accountIds: query.accountId,
    kinds: query.kind,
    regions: query.region,
    statuses: query.status,
    workspaceIds: query.workspaceId,
    management: query.management,
  };
}
