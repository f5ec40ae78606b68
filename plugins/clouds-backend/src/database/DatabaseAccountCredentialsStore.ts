import { ConflictError, NotFoundError } from '@backstage/errors';
import { Columns, fromRow, plain, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import {
  AccountCredentialRecord,
  AccountCredentialsStore,
} from './AccountCredentialsStore';

const columns: Columns<AccountCredentialRecord> = {
  accountId: plain('account_id'),
  workspaceId: plain('workspace_id'),
  role: plain('role'),
  credential: plain('credential'),
  credentialKeyId: plain('credential_key_id'),
  updatedAt: plain('updated_at'),
};

export class DatabaseAccountCredentialsStore implements AccountCredentialsStore {
  constructor(private readonly knex: Knex) {}

  async put(record: AccountCredentialRecord, revision: number): Promise<void> {
    await this.knex.transaction(async tx => {
      const before = await countUp(tx, record.accountId);
      if (before !== revision) {
        throw new ConflictError(
          'Somebody changed the account in the meantime; look where its credentials are sent now, then repeat your change',
        );
      }
      await tx('account_credentials')
        .insert(toRow(columns, record))
        .onConflict(['account_id', 'role'])
        .merge();
    });
  }

  async remove(accountId: string, role: string): Promise<void> {
    await this.knex.transaction(async tx => {
      await countUp(tx, accountId);
      await tx('account_credentials')
        .where({ account_id: accountId, role })
        .delete();
    });
  }

  async find(
    accountId: string,
    role: string,
  ): Promise<AccountCredentialRecord | undefined> {
    const row = await this.knex('account_credentials')
      .where({ account_id: accountId, role })
      .first();
    return row && fromRow(columns, row);
  }

  async listRoles(accountIds: string[]): Promise<Map<string, string[]>> {
    const rows = await this.knex('account_credentials')
      .whereIn('account_id', accountIds)
      .orderBy('role')
      .select('account_id', 'role');
    const roles = new Map<string, string[]>();
    for (const { account_id: id, role } of rows) {
      roles.set(id, [...(roles.get(id) ?? []), role]);
    }
    return roles;
  }

  async listWithOtherKey(keyId: string): Promise<AccountCredentialRecord[]> {
    const rows = await this.knex('account_credentials').whereNot({
      credential_key_id: keyId,
    });
    return rows.map(row => fromRow(columns, row));
  }

  async reencrypt(
    { accountId, role, credential }: AccountCredentialRecord,
    after: Pick<AccountCredentialRecord, 'credential' | 'credentialKeyId'>,
  ): Promise<void> {
    await this.knex('account_credentials')
      .where({ account_id: accountId, role, credential })
      .update(toRow(columns, after));
  }
}

/**
 * Connections that were made with another credential are not used any more.
 *
 * @returns the revision before
 */
async function countUp(tx: Knex.Transaction, id: string): Promise<number> {
  const [row] = await tx('accounts')
    .where({ id })
    .increment('revision')
    .returning('revision');
  if (!row) {
    throw new NotFoundError(`No cloud account with id ${id}`);
  }
  return row.revision - 1;
}
