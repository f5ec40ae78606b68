import { OperationActions } from '@rackstage/openapi-actions';
import { accessTokenActions } from '../accessTokens/accessTokenHandlers';
import { sessionActions } from '../sessions/sessionHandlers';
import { WorkspacesOperations } from '@rackstage/plugin-workspaces-common';

/** What every operation of the API is called on the command line, in templates and by assistants. */
export const workspacesActions: OperationActions<WorkspacesOperations> = {
  ...accessTokenActions,
  ...sessionActions,
  listWorkspaces: [{ name: 'list-workspaces', title: 'List workspaces' }],
  createWorkspace: [
    { name: 'create-workspace', title: 'Make a workspace', idempotent: true },
  ],
  getWorkspace: [{ name: 'get-workspace', title: 'Show a workspace' }],
  updateWorkspace: [
    {
      name: 'update-workspace',
      title: 'Change a workspace',
      destructive: true,
    },
  ],
  archiveWorkspace: [
    {
      name: 'archive-workspace',
      title: 'Archive a workspace',
      destructive: true,
    },
  ],
  restoreWorkspace: [
    { name: 'restore-workspace', title: 'Restore an archived workspace' },
  ],
  listMembers: [
    { name: 'list-workspace-members', title: 'List members of a workspace' },
  ],
  addMember: [
    { name: 'add-workspace-member', title: 'Add a member to a workspace' },
  ],
  updateMember: [
    {
      name: 'update-workspace-member',
      title: 'Give a member another role',
      destructive: true,
    },
  ],
  removeMember: [
    {
      name: 'remove-workspace-member',
      title: 'Remove a member from a workspace',
      destructive: true,
      idempotent: true,
    },
  ],
  listRoles: [{ name: 'list-roles', title: 'List roles of workspaces' }],
  createRole: [{ name: 'create-role', title: 'Make a role' }],
  updateRole: [
    { name: 'update-role', title: 'Change a role', destructive: true },
  ],
  deleteRole: [
    {
      name: 'delete-role',
      title: 'Remove a role',
      destructive: true,
      idempotent: true,
    },
  ],
  listPermissions: [{ name: 'list-permissions', title: 'List permissions' }],
  getAccessTable: { none: 'It is for the permission policy.' },
  explainPerson: [
    {
      name: 'explain-person-access',
      title: 'Say what somebody may do, and why',
    },
  ],
  explainThing: [
    { name: 'explain-thing-access', title: 'Say who may see a thing, and why' },
  ],
};
