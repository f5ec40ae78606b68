import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedAccountService } from '../service/AuthorizedAccountService';
import { AuthorizedInstanceService } from '../service/AuthorizedInstanceService';
import { AuthorizedUsageService } from '../service/AuthorizedUsageService';

type WorkspaceOperations = Pick<
  CloudsOperations,
  | 'shareAccount'
  | 'unshareAccount'
  | 'shareInstance'
  | 'unshareInstance'
  | 'shareOperation'
  | 'unshareOperation'
  | 'setRoleCredential'
  | 'removeRoleCredential'
  | 'getWorkspaceUsage'
>;

export function workspaceHandlers(services: {
  accounts: AuthorizedAccountService;
  instances: AuthorizedInstanceService;
  usage: AuthorizedUsageService;
}): OperationHandlers<WorkspaceOperations> {
  const { accounts, instances, usage } = services;
  return {
    shareAccount: ({ path, body, credentials }) =>
      accounts.share(path.id, body.workspaceId, credentials),
    unshareAccount: ({ path, credentials }) =>
      accounts.unshare(path.id, path.workspaceId, credentials),
    shareInstance: ({ path, body, credentials }) =>
      instances.share(path.id, body.workspaceId, credentials),
    unshareInstance: ({ path, credentials }) =>
      instances.unshare(path.id, path.workspaceId, credentials),
    shareOperation: ({ path, body, credentials }) =>
      instances.shareOperation(path.id, body.workspaceId, credentials),
    unshareOperation: ({ path, credentials }) =>
      instances.unshareOperation(path.id, path.workspaceId, credentials),
    setRoleCredential: ({ path, body, credentials }) =>
      accounts.setRoleCredential(
        path.id,
        path.role,
        body.credential,
        credentials,
      ),
    removeRoleCredential: ({ path, credentials }) =>
      accounts.removeRoleCredential(path.id, path.role, credentials),
    getWorkspaceUsage: ({ path, credentials }) =>
      usage.get(path.workspaceId, credentials),
  };
}
