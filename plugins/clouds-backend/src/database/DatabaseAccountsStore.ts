import { ConflictError, NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { AccountQuery, AccountsStore } from './AccountsStore';
import {
  fromRow,
  isForeignKeyViolation,
  isUniqueViolation,
  likePattern,
  RecordPage,
  searchable,
  selectPage,
  SortOrder,
  toRow,
} from '@rackstage/stores';
import { claimRows, LeaseOptions, renewRows } from '@rackstage/leased-loop';
import { AccountRecord } from './records';
import { whereAllowed } from '@rackstage/ownership';
import { sharesFor } from '@rackstage/roles';
import { accountColumns } from './rows';
import { lock, moveParts, whereShared, writeShares } from './writeParts';

/** Tables with rows of its own, beside its shares. */
const parts = [
  'inventory_scopes',
  'inventory_items',
  'inventory_links',
  'inventory_regions',
  'inventory_events',
  'account_credentials',
];

const sortExpressions = { title: 'title_lower', createdAt: 'created_at' };

export class DatabaseAccountsStore implements AccountsStore {
  constructor(private readonly knex: Knex) {}

  async insert(account: AccountRecord): Promise<void> {
    try {
      await this.knex.transaction(async tx => {
        await tx('accounts').insert(accountRow(account));
        await writeShares(tx, 'account', account);
      });
    } catch (error) {
      if (isUniqueViolation(error)) {
        throw new ConflictError(
          `There is an account named '${account.name}' already; choose another name`,
        );
      }
      throw error;
    }
  }

  async get(id: string): Promise<AccountRecord> {
    const [account] = await this.getMany([id]);
    if (!account) {
      throw new NotFoundError(`No cloud account with id ${id}`);
    }
    return account;
  }

  async getMany(ids: string[]): Promise<AccountRecord[]> {
    const rows = await this.knex('accounts').whereIn('id', ids);
    return rows.map(row => fromRow(accountColumns, row));
  }

  async findByName(name: string): Promise<AccountRecord | undefined> {
    const row = await this.knex('accounts').where({ name }).first();
    return row && fromRow(accountColumns, row);
  }

  async list(query: AccountQuery): Promise<RecordPage<AccountRecord>> {
    const select = this.knex('accounts');
    if (query.drivers) {
      select.whereIn('driver', query.drivers);
    }
    if (query.names) {
      select.whereIn('name', query.names);
    }
    if (query.workspaceIds) {
      select.whereIn('workspace_id', query.workspaceIds);
    }
    const { usableIn } = query;
    if (usableIn !== undefined) {
      select.andWhere(builder =>
        whereShared(this.knex, 'account')(
          builder.where({ workspace_id: usableIn }).or,
          sharesFor([usableIn]),
        ),
      );
    }
    if (query.search) {
      const pattern = likePattern(query.search);
      select.whereRaw(
        "(title_lower like ? escape '\\' or name like ? escape '\\')",
        [pattern, pattern],
      );
    }
    if (query.visible) {
      const { visible } = query;
      select.andWhere(builder =>
        whereAllowed(builder, visible, whereShared(this.knex, 'account')),
      );
    }
    const page = await selectPage(select, this.knex, sortOrder(query), query);
    return {
      ...page,
      items: page.items.map(row => fromRow(accountColumns, row)),
    };
  }

  async update(
    id: string,
    change: Partial<AccountRecord>,
    revision?: number,
  ): Promise<AccountRecord> {
    const row = await this.knex.transaction(async tx => {
      const select = tx('accounts').where({ id });
      if (revision !== undefined) {
        select.andWhere({ revision });
      }
      const [written] = await select
        .update({
          ...accountRow(change),
          revision: tx.raw('revision + 1'),
        })
        .returning('*');
      if (written && change.workspaceId !== undefined) {
        const account = fromRow(accountColumns, written);
        await moveParts(tx, parts, 'account', account);
        await writeShares(tx, 'account', account);
      }
      return written;
    });
    if (!row) {
      // Throws NotFoundError when that is the reason.
      await this.get(id);
      throw new ConflictError(
        'Somebody changed the account in the meantime; load it again and repeat your change',
      );
    }
    return fromRow(accountColumns, row);
  }

  async changeShares(
    id: string,
    change: (account: AccountRecord) => string[],
  ): Promise<AccountRecord> {
    return this.knex.transaction(async tx => {
      const row = await lock(tx('accounts').where({ id })).first();
      if (!row) {
        throw new NotFoundError(`No cloud account with id ${id}`);
      }
      const current = fromRow(accountColumns, row);
      const sharedWith = change(current);
      if (isDeepStrictEqual(sharedWith, current.sharedWith)) {
        return current;
      }
      const changed = {
        ...current,
        sharedWith,
        revision: current.revision + 1,
      };
      await tx('accounts')
        .where({ id })
        .update(
          toRow(accountColumns, { sharedWith, revision: changed.revision }),
        );
      await writeShares(tx, 'account', changed);
      return changed;
    });
  }

  async delete(id: string): Promise<void> {
    await this.knex.transaction(async tx => {
      for (const table of ['instances', 'resources']) {
        const inAccount = () => tx(table).where({ account_id: id });
        // Only ids of rows that no longer stand for anything in the cloud.
        await inAccount().whereNotNull('deleted_at').delete();
        const [{ count }] = await inAccount().count({ count: '*' });
        if (Number(count) > 0) {
          throw new ConflictError(
            `The account still has ${count} ${table.slice(0, -1)}(s) managed here; delete them first`,
          );
        }
      }
      try {
        if ((await tx('accounts').where({ id }).delete()) === 0) {
          throw new NotFoundError(`No cloud account with id ${id}`);
        }
      } catch (error) {
        if (isForeignKeyViolation(error)) {
          throw new ConflictError(
            'Something was just asked for in this account; delete it first',
          );
        }
        throw error;
      }
    });
  }

  async listWithOtherKey(keyId: string): Promise<string[]> {
    const rows = await this.knex('accounts')
      .whereNot({ credential_key_id: keyId })
      .select('id');
    return rows.map(({ id }) => id);
  }

  async countInstances(accountIds: string[]): Promise<Map<string, number>> {
    const rows = await this.knex('instances')
      .whereIn('account_id', accountIds)
      .whereNull('deleted_at')
      .groupBy('account_id')
      .select({ id: 'account_id' }, this.knex.raw('count(*) as total'));
    return new Map(rows.map(({ id, total }) => [id, Number(total)]));
  }

  async requestSync(id: string, now: string): Promise<void> {
    const count = await this.knex('accounts')
      .where({ id })
      .update({ next_sync_at: now });
    if (count === 0) {
      throw new NotFoundError(`No cloud account with id ${id}`);
    }
  }

  async claimDueForSync(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<AccountRecord[]> {
    const rows = await claimRows(this.knex, 'accounts', lease, limit, query =>
      query.where('next_sync_at', '<=', now).orderBy('next_sync_at'),
    );
    return rows.map(row => fromRow(accountColumns, row));
  }

  async nextSyncDueAt(): Promise<string | undefined> {
    const row = await this.knex('accounts')
      .whereNull('lease_owner')
      .min({ next: 'next_sync_at' })
      .first();
    return row?.next ?? undefined;
  }

  async makeAllSyncsDue(now: string): Promise<void> {
    await this.knex('accounts')
      .where('next_sync_at', '>', now)
      .update({ next_sync_at: now });
  }

  renewSyncLeases(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return renewRows(this.knex, 'accounts', lease, ids);
  }

  async finishSync(
    lease: LeaseOptions,
    account: Pick<AccountRecord, 'id' | 'nextSyncAt'>,
    nextSyncAt: string,
  ): Promise<void> {
    await this.knex('accounts')
      .where({ id: account.id, lease_owner: lease.owner })
      .update({
        next_sync_at: this.knex.raw(
          'case when next_sync_at = ? then ? else next_sync_at end',
          [account.nextSyncAt, nextSyncAt],
        ),
        lease_owner: null,
        lease_expires_at: null,
      });
  }
}

function accountRow(account: Partial<AccountRecord>) {
  return {
    ...toRow(accountColumns, account),
    ...(account.title !== undefined && {
      title_lower: searchable(account.title),
    }),
  };
}

function sortOrder({ sort }: AccountQuery): SortOrder {
  const field = sort.replace('-', '') as keyof typeof sortExpressions;
  return {
    key: sort,
    expression: sortExpressions[field],
    tieBreaker: 'id',
    tieBreakerType: 'text',
  };
}
