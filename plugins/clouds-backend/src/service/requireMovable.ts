import { ConflictError, InputError } from '@backstage/errors';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { AccountsStore } from '../database/AccountsStore';
import { InstanceRecord, ResourceRecord } from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';
import { isUsableIn, notUsableIn } from './sharing';

/**
 * Whether something can be given to another workspace: what it is connected
 * with has to be in the same one.
 *
 * @throws InputError when its account cannot be used there, NotFoundError, ConflictError
 */
export async function requireMovable(
  record: InstanceRecord | ResourceRecord,
  workspaceId: string,
  stores: {
    accounts: Pick<AccountsStore, 'get'>;
    resources: Pick<ResourcesStore, 'list'>;
    workspaces: Pick<WorkspacesService, 'requireActive'>;
  },
): Promise<void> {
  await stores.workspaces.requireActive(workspaceId);
  const account = await stores.accounts.get(record.accountId);
  if (!isUsableIn(account, workspaceId)) {
    throw new InputError(notUsableIn(account, workspaceId));
  }
  const { items } = await stores.resources.list({
    kinds: ['volume'],
    uses: [record.id],
    sort: 'name',
    limit: 500,
  });
  const attached = items.filter(({ spec }) => spec.attachedTo === record.id);
  if (attached.length > 0) {
    throw new ConflictError(
      `Detach its volumes first (${attached.map(({ name }) => name).join(', ')}): they would be left in another workspace`,
    );
  }
  if ('spec' in record && record.spec.attachedTo !== undefined) {
    throw new ConflictError(
      'Detach it first: its instance would be left in another workspace',
    );
  }
}
