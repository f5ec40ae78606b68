import { Member, Workspace } from '@rackstage/plugin-workspaces-common';

export const aWorkspace = (fields: Partial<Workspace> = {}): Workspace => ({
  id: 'alpha',
  title: 'Alpha',
  environment: 'sandbox',
  state: 'active',
  limits: {},
  declared: [],
  memberCount: 1,
  revision: 1,
  createdBy: 'user:default/ann',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});

export const aMember = (fields: Partial<Member> = {}): Member => ({
  id: 'm1',
  workspaceId: 'alpha',
  entityRef: 'user:default/ann',
  title: 'Ann',
  role: 'owner',
  gone: false,
  declared: false,
  addedBy: 'user:default/ann',
  addedAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});
