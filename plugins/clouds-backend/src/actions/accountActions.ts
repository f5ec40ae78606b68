import { OperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

/** Whatever is secret is no input: it would be in the memory of an assistant and in the log of a task. */
export const accountActions = {
  listDrivers: [{ name: 'list-drivers', title: 'List cloud drivers' }],
  updateDriver: [
    {
      name: 'update-driver',
      title: 'Switch a cloud driver on or off for new accounts',
      idempotent: true,
    },
  ],
  readAccountImport: [
    {
      name: 'read-account-import',
      title: 'Read which accounts a document describes',
      secrets: ['text'],
      idempotent: true,
    },
  ],
  testConnection: [
    {
      name: 'test-account',
      title: 'Test the connection of a cloud account',
      description:
        'Asks the cloud whether the stored settings and credential of an account work. A refusal by the cloud is a result, not an error.',
      only: ['accountId'],
      required: ['accountId'],
      idempotent: true,
    },
    {
      name: 'test-connection',
      title: 'Test settings and a credential before they are stored',
      secrets: ['credential', 'import'],
      idempotent: true,
    },
  ],
  listAccounts: [{ name: 'list-accounts', title: 'List cloud accounts' }],
  createAccount: [
    {
      name: 'create-account',
      title: 'Add a cloud account',
      secrets: ['credential', 'import'],
    },
  ],
  getAccount: [{ name: 'get-account', title: 'Show a cloud account' }],
  updateAccount: [
    {
      name: 'update-account',
      title: 'Change a cloud account',
      description:
        'Changes title, description, owner, settings or prices. A new credential is given with change-account-credential.',
      without: ['credential'],
      idempotent: true,
    },
    {
      name: 'change-account-credential',
      title: 'Give a cloud account a new credential',
      description: 'The connection is tested first; a refusal is an error.',
      only: ['id', 'revision'],
      secrets: ['credential'],
      required: ['credential'],
      destructive: true,
    },
  ],
  deleteAccount: [
    {
      name: 'delete-account',
      title: 'Remove a cloud account',
      destructive: true,
      idempotent: true,
    },
  ],
  synchronizeAccount: [
    {
      name: 'synchronize-account',
      title: 'Read the inventory of a cloud account again',
      idempotent: true,
    },
  ],
  listInventoryScopes: [
    {
      name: 'list-account-scopes',
      title: 'List what was read from an account',
    },
  ],
  listResources: [
    {
      name: 'list-account-resources',
      title: 'List what was observed in an account',
    },
  ],
} satisfies Partial<OperationActions<CloudsOperations>>;
