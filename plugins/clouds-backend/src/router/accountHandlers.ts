import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedAccountService } from '../service/AuthorizedAccountService';
import { page } from './page';

type AccountOperations = Pick<
  CloudsOperations,
  | 'readAccountImport'
  | 'testConnection'
  | 'listAccounts'
  | 'createAccount'
  | 'getAccount'
  | 'updateAccount'
  | 'deleteAccount'
  | 'synchronizeAccount'
  | 'listInventoryScopes'
  | 'listResources'
>;

export function accountHandlers(
  accounts: AuthorizedAccountService,
): OperationHandlers<AccountOperations> {
  return {
    readAccountImport: async ({ body, credentials }) => ({
      items: await accounts.readImport(body, credentials),
    }),
    testConnection: ({ body, credentials }) =>
      accounts.testConnection(body, credentials),
    listAccounts: ({ query, credentials }) =>
      accounts.list(
        {
          ...page(query),
          sort: query.sort ?? 'title',
          search: query.q,
          drivers: query.driver,
          names: query.name,
          workspaceIds: query.workspaceId,
          usableIn: query.usableIn,
        },
        credentials,
      ),
    createAccount: ({ body, credentials }) =>
      accounts.create(body, credentials),
    getAccount: ({ path, credentials }) => accounts.get(path.id, credentials),
    updateAccount: ({ path, body, credentials }) =>
      accounts.update(path.id, body, credentials),
    deleteAccount: ({ path, credentials }) =>
      accounts.delete(path.id, credentials),
    synchronizeAccount: ({ path, credentials }) =>
      accounts.synchronize(path.id, credentials),
    listInventoryScopes: async ({ path, credentials }) => ({
      items: await accounts.listScopes(path.id, credentials),
    }),
    listResources: ({ path, query, credentials }) =>
      accounts.listResources(
        {
          ...page(query),
          accountId: path.id,
          kind: query.kind,
          region: query.region,
          search: query.q,
        },
        credentials,
      ),
  };
}
