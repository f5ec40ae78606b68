import { OperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

export const workspaceActions = {
  shareAccount: [
    {
      name: 'share-account',
      title: 'Share a cloud account with another workspace',
      idempotent: true,
    },
  ],
  unshareAccount: [
    {
      name: 'unshare-account',
      title: 'End sharing a cloud account with another workspace',
      destructive: true,
      idempotent: true,
    },
  ],
  shareInstance: [
    {
      name: 'share-instance',
      title: 'Share an instance with another workspace',
      idempotent: true,
    },
  ],
  unshareInstance: [
    {
      name: 'unshare-instance',
      title: 'End sharing an instance with another workspace',
      destructive: true,
      idempotent: true,
    },
  ],
  shareOperation: [
    {
      name: 'share-deployment',
      title: 'Share everything that an operation made with another workspace',
      idempotent: true,
    },
  ],
  unshareOperation: [
    {
      name: 'unshare-deployment',
      title: 'End sharing what an operation made with another workspace',
      destructive: true,
      idempotent: true,
    },
  ],
  setRoleCredential: [
    {
      name: 'set-role-credential',
      title: 'Give a cloud account a credential for a role',
      secrets: ['credential'],
      destructive: true,
      idempotent: true,
    },
  ],
  removeRoleCredential: [
    {
      name: 'remove-role-credential',
      title: "Remove a role's credential from a cloud account",
      destructive: true,
      idempotent: true,
    },
  ],
  getWorkspaceUsage: [
    {
      name: 'get-workspace-usage',
      title: 'Show how much of its limits a workspace uses',
    },
  ],
} satisfies Partial<OperationActions<CloudsOperations>>;
