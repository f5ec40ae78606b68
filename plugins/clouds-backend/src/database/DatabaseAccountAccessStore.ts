import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Columns,
  fromRow,
  isForeignKeyViolation,
  json,
  plain,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { AccountAccessRecord } from './reachingRecords';

const columns: Columns<AccountAccessRecord> = {
  accountId: plain('account_id'),
  workspaceId: plain('workspace_id'),
  settings: json('settings'),
  secrets: plain('secrets'),
  secretsKeyId: plain('secrets_key_id'),
  revision: plain('revision'),
  updatedAt: plain('updated_at'),
};

/** How the machines of each account are signed in to. */
export class DatabaseAccountAccessStore {
  constructor(private readonly knex: Knex) {}

  async find(accountId: string): Promise<AccountAccessRecord | undefined> {
    const row = await this.knex('account_access')
      .where({ account_id: accountId })
      .first();
    return row && fromRow(columns, row);
  }

  /**
   * Unless there is one, of whoever was faster.
   *
   * @throws NotFoundError when the account has just been removed
   */
  async insertFirst(record: AccountAccessRecord): Promise<void> {
    try {
      await this.knex('account_access')
        .insert(toRow(columns, record))
        .onConflict('account_id')
        .ignore();
    } catch (error) {
      throw isForeignKeyViolation(error)
        ? new NotFoundError('The account was just removed')
        : error;
    }
  }

  /** @throws ConflictError when it was changed since the revision before */
  async update(record: AccountAccessRecord): Promise<void> {
    const changed = await this.knex('account_access')
      .where({ account_id: record.accountId, revision: record.revision - 1 })
      .update(toRow(columns, record));
    if (changed === 0) {
      throw new ConflictError(
        'Somebody changed the access settings in the meantime; look at them again, then repeat your change',
      );
    }
  }

  /** Those that were not encrypted with this key. */
  async listWithOtherKey(keyId: string): Promise<AccountAccessRecord[]> {
    const rows = await this.knex('account_access').whereNot({
      secrets_key_id: keyId,
    });
    return rows.map(row => fromRow(columns, row));
  }

  /** Unless it was changed since it was read. */
  async reencrypt(
    { accountId, secrets }: AccountAccessRecord,
    after: Pick<AccountAccessRecord, 'secrets' | 'secretsKeyId'>,
  ): Promise<void> {
    await this.knex('account_access')
      .where({ account_id: accountId, secrets })
      .update(toRow(columns, after));
  }
}
