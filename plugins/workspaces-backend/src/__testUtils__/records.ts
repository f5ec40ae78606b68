import { randomUUID } from 'node:crypto';
import { MemberRecord, WorkspaceRecord } from '../database/records';

export const aWorkspace = (
  fields: Partial<WorkspaceRecord> = {},
): WorkspaceRecord => ({
  id: 'alpha',
  title: 'Alpha',
  environment: 'sandbox',
  limits: {},
  state: 'active',
  declared: [],
  revision: 1,
  createdBy: 'user:default/ann',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});

export const aMember = (fields: Partial<MemberRecord> = {}): MemberRecord => ({
  id: randomUUID(),
  workspaceId: 'alpha',
  entityRef: 'user:default/ann',
  role: 'owner',
  declared: false,
  addedBy: 'user:default/ann',
  addedAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});
