import { OperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

export const inventoryActions = {
  listInventory: [
    {
      name: 'list-inventory',
      title: 'Search everything that was observed in clouds',
    },
  ],
  countInventory: [
    { name: 'count-inventory', title: 'Count what was observed in clouds' },
  ],
  listInventoryTree: [
    { name: 'list-inventory-tree', title: 'Open a branch of the cloud tree' },
  ],
  listInventoryRegions: [
    {
      name: 'list-inventory-regions',
      title: 'List regions of clouds, and whether they answer',
    },
  ],
  listInventoryEvents: [
    {
      name: 'list-inventory-events',
      title: 'List what happened in clouds',
    },
  ],
  synchronizeRegion: [
    {
      name: 'synchronize-region',
      title: 'Read one region of a cloud account again',
      idempotent: true,
    },
  ],
} satisfies Partial<OperationActions<CloudsOperations>>;
