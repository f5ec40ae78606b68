import { Columns, plain } from '@rackstage/stores';
import { ItemRecord } from './records';

/** Names of tables and columns do not leave this folder. */
export const itemColumns: Columns<ItemRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  name: plain('name'),
  note: plain('note'),
  owner: plain('owner'),
  createdBy: plain('created_by'),
  createdAt: plain('created_at'),
};
