import { Columns, flag, json, plain } from '@rackstage/stores';
import { MemberRecord, RoleRecord, WorkspaceRecord } from './records';

/** Names of tables and columns do not leave this folder. */
export const workspaceColumns: Columns<WorkspaceRecord> = {
  id: plain('workspace_id'),
  title: plain('title'),
  description: plain('description'),
  environment: plain('environment'),
  costCentre: plain('cost_centre'),
  state: plain('state'),
  limits: json('limits'),
  declared: json('declared'),
  revision: plain('revision'),
  createdBy: plain('created_by'),
  createdAt: plain('created_at'),
  archivedAt: plain('archived_at'),
};

export const memberColumns: Columns<MemberRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  entityRef: plain('entity_ref'),
  role: plain('role'),
  declared: flag('declared'),
  addedBy: plain('added_by'),
  addedAt: plain('added_at'),
};

export const roleColumns: Columns<RoleRecord> = {
  name: plain('name'),
  title: plain('title'),
  description: plain('description'),
  allow: json('allow'),
  allowOwned: json('allow_owned'),
  revision: plain('revision'),
};

export const tables = {
  workspaces: 'workspaces',
  members: 'workspace_members',
  roles: 'workspace_roles',
  accessRevision: 'access_revision',
};
