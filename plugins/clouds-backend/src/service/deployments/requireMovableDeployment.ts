import { InputError } from '@backstage/errors';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { AccountsStore } from '../../database/AccountsStore';
import { DeploymentState } from '../../database/DeploymentsStore';
import { isUsableIn, notUsableIn } from '../sharing';

/**
 * Whether a deployment can be in another workspace, with everything that belongs to it.
 *
 * @throws InputError when one of its accounts cannot be used there, NotFoundError, ConflictError
 */
export async function requireMovableDeployment(
  { deployment, members, resources }: DeploymentState,
  workspaceId: string,
  stores: {
    accounts: Pick<AccountsStore, 'getMany'>;
    workspaces: Pick<WorkspacesService, 'requireActive'>;
  },
): Promise<void> {
  await stores.workspaces.requireActive(workspaceId);
  const parts = [...deployment.groups, ...members, ...resources];
  const ids = new Set(parts.map(({ accountId }) => accountId));
  for (const account of await stores.accounts.getMany([...ids])) {
    if (!isUsableIn(account, workspaceId)) {
      throw new InputError(notUsableIn(account, workspaceId));
    }
  }
}
