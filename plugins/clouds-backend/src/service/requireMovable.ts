import { InputError } from '@backstage/errors';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { AccountsStore } from '../database/AccountsStore';
import { InstanceRecord, ResourceRecord } from '../database/records';
import { isUsableIn, notUsableIn } from './sharing';

/**
 * Whether something can be in another workspace. That what it is connected with is there too is looked at as it moves.
 *
 * @throws InputError when its account cannot be used there, NotFoundError, ConflictError
 */
export async function requireMovable(
  record: InstanceRecord | ResourceRecord,
  workspaceId: string,
  stores: {
    accounts: Pick<AccountsStore, 'get'>;
    workspaces: Pick<WorkspacesService, 'requireActive'>;
  },
): Promise<void> {
  await stores.workspaces.requireActive(workspaceId);
  const account = await stores.accounts.get(record.accountId);
  if (!isUsableIn(account, workspaceId)) {
    throw new InputError(notUsableIn(account, workspaceId));
  }
}
