import { randomUUID } from 'node:crypto';
import { ItemRecord } from '../database/records';

export const anItem = (fields: Partial<ItemRecord> = {}): ItemRecord => ({
  id: randomUUID(),
  workspaceId: 'default',
  name: 'Server',
  owner: 'group:default/civic',
  createdBy: 'user:default/ann',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});
