import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { InventoryKind } from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';
import { InventoryStore, ResourceQuery } from './InventoryStore';
import { managedOutOfSight } from './managedOutOfSight';
import {
  chunks,
  isForeignKeyViolation,
  likePattern,
  RecordPage,
  searchable,
  selectPage,
} from '@rackstage/stores';
import { InventoryItemRecord, ScopeRecord } from './records';

type Scope = Pick<ScopeRecord, 'accountId' | 'kind' | 'region'>;

/** Each of several columns. */
const rowsPerInsert = 100;

export class DatabaseInventoryStore implements InventoryStore {
  constructor(private readonly knex: Knex) {}

  async replaceScope(
    scope: Scope,
    items: InventoryItemRecord[],
    observedAt: string,
  ): Promise<{ added: { id: string; tag?: string }[] }> {
    const workspace = await this.findWorkspace(scope);
    if (!workspace) {
      return { added: [] };
    }
    const rows = new Map(
      items.map(
        item => [item.id, { ...workspace, ...itemToRow(scope, item) }] as const,
      ),
    );
    const key = scopeKey(scope);
    const added: { id: string; tag?: string }[] = [];
    try {
      await this.knex.transaction(async tx => {
        const readBefore = await tx('inventory_scopes')
          .where(key)
          .whereNotNull('observed_at')
          .first('kind');
        await tx('inventory_scopes')
          .insert({
            ...workspace,
            ...key,
            item_count: rows.size,
            observed_at: observedAt,
            failing_since: null,
            error_code: null,
            error_message: null,
          })
          .onConflict(['account_id', 'kind', 'region'])
          .merge();

        const before = await tx('inventory_items')
          .where(key)
          .select('item_id', 'name', 'data');
        if (readBefore) {
          const known = new Set(before.map(row => row.item_id));
          added.push(
            ...items
              .filter(({ id }) => !known.has(id))
              .map(({ id, data }) => ({ id, tag: data.tag as string })),
          );
        }
        const gone: string[] = [];
        for (const row of before) {
          const now = rows.get(row.item_id);
          if (!now) {
            gone.push(row.item_id);
          } else if (now.data === row.data && now.name === row.name) {
            rows.delete(row.item_id);
          }
        }
        for (const ids of chunks(gone, rowsPerInsert)) {
          await tx('inventory_items')
            .where(key)
            .whereIn('item_id', ids)
            .delete();
        }
        for (const changed of chunks([...rows.values()], rowsPerInsert)) {
          await tx('inventory_items')
            .insert(changed)
            .onConflict(['account_id', 'kind', 'region', 'item_id'])
            .merge();
        }
      });
    } catch (error) {
      if (!isForeignKeyViolation(error)) {
        throw error;
      }
      // The account was removed just now.
      return { added: [] };
    }
    return { added };
  }

  async failScope(
    scope: Scope,
    error: NonNullable<ScopeRecord['error']>,
    now: string,
  ): Promise<void> {
    const workspace = await this.findWorkspace(scope);
    if (!workspace) {
      return;
    }
    try {
      await this.knex('inventory_scopes')
        .insert({
          ...workspace,
          ...scopeKey(scope),
          item_count: 0,
          failing_since: now,
          error_code: error.code,
          error_message: error.message,
        })
        .onConflict(['account_id', 'kind', 'region'])
        .merge({
          failing_since: this.knex.raw(
            'coalesce(inventory_scopes.failing_since, ?)',
            [now],
          ),
          error_code: error.code,
          error_message: error.message,
        });
    } catch (failure) {
      if (!isForeignKeyViolation(failure)) {
        throw failure;
      }
    }
  }

  async retainRegions(accountId: string, regions: string[]): Promise<void> {
    await this.knex.transaction(async tx => {
      for (const table of ['inventory_scopes', 'inventory_items']) {
        await tx(table)
          .where({ account_id: accountId })
          .whereNotIn('region', ['', ...regions])
          .delete();
      }
    });
  }

  async listScopes(accountIds: string[]): Promise<ScopeRecord[]> {
    const rows = await this.knex('inventory_scopes')
      .whereIn('account_id', accountIds)
      .orderBy(['account_id', 'region', 'kind']);
    return rows.map(row => ({
      accountId: row.account_id,
      kind: row.kind,
      region: row.region || undefined,
      itemCount: row.item_count,
      observedAt: row.observed_at ?? undefined,
      failingSince: row.failing_since ?? undefined,
      error: row.error_code
        ? { code: row.error_code, message: row.error_message }
        : undefined,
    }));
  }

  async listItems(
    query: ResourceQuery,
  ): Promise<RecordPage<InventoryItemRecord>> {
    if (query.kind !== 'region' && !query.region) {
      throw new InputError(`Name the region whose ${query.kind}s you want`);
    }
    const select = this.knex('inventory_items').where(
      scopeKey({ ...query, kind: query.kind as InventoryKind }),
    );
    if (query.search) {
      select.whereRaw("search_text like ? escape '\\'", [
        likePattern(query.search),
      ]);
    }
    for (const hidden of managedOutOfSight(this.knex, query)) {
      select.whereNotIn('item_id', hidden);
    }
    const page = await selectPage(
      select,
      this.knex,
      {
        key: 'name',
        expression: 'name',
        tieBreaker: 'item_id',
        tieBreakerType: 'text',
      },
      query,
    );
    return { ...page, items: page.items.map(itemFromRow) };
  }

  async findItem(
    scope: Scope,
    id: string,
  ): Promise<InventoryItemRecord | undefined> {
    const row = await this.knex('inventory_items')
      .where({ ...scopeKey(scope), item_id: id })
      .first();
    return row && itemFromRow(row);
  }

  /** None when the account was removed while it was being read. */
  private findWorkspace(
    scope: Scope,
  ): Promise<{ workspace_id: string } | undefined> {
    return this.knex('accounts')
      .where({ id: scope.accountId })
      .first('workspace_id');
  }
}

/** The region is part of the primary key, so a scope without one has an empty text there. */
function scopeKey(scope: Scope) {
  return {
    account_id: scope.accountId,
    kind: scope.kind,
    region: scope.region ?? '',
  };
}

function itemToRow(scope: Scope, item: InventoryItemRecord) {
  return {
    ...scopeKey(scope),
    item_id: item.id,
    name: item.name,
    search_text: searchable(`${item.name} ${item.id}`),
    data: JSON.stringify(item.data),
  };
}

function itemFromRow(row: Record<string, unknown>): InventoryItemRecord {
  return {
    kind: row.kind as InventoryKind,
    region: (row.region as string) || undefined,
    id: row.item_id as string,
    name: row.name as string,
    data: JSON.parse(row.data as string) as JsonObject,
  };
}
