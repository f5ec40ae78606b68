import { InventoryItem } from '@rackstage/plugin-clouds-common';
import { CsvColumns, toCsv } from '@rackstage/ui';

const columns: CsvColumns<InventoryItem> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  id: ({ id }) => id,
  status: ({ status }) => status,
  account: ({ account }) => account.name,
  driver: ({ account }) => account.driver,
  simulated: ({ account }) => String(account.simulated),
  region: ({ region }) => region,
  workspace: ({ workspaceId }) => workspaceId,
  management: ({ management }) => management,
  managed_id: ({ managed }) => managed?.id,
  owner: ({ managed }) => managed?.owner,
  changed_at: ({ changedAt }) => changedAt,
  data: ({ data }) => JSON.stringify(data),
};

export const inventoryToCsv = (items: InventoryItem[]): string =>
  toCsv(columns, items);
