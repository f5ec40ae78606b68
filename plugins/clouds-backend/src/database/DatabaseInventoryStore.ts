import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { InventoryKind } from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';
import { InventoryStore, ResourceQuery } from './InventoryStore';
import {
  isForeignKeyViolation,
  likePattern,
  RecordPage,
  selectPage,
} from '@rackstage/stores';
import { digestOf, digestOfAll, statusOf } from './inventoryFacts';
import { whereVisible } from './inventoryFilter';
import { InventoryItemRecord, ScopeRecord } from './records';
import { eventsOfChanges, writeInventoryEvents } from './writeInventoryEvents';
import { writeItems } from './writeItems';

type Scope = Pick<ScopeRecord, 'accountId' | 'kind' | 'region'>;

const noError = { failing_since: null, error_code: null, error_message: null };

export class DatabaseInventoryStore implements InventoryStore {
  constructor(private readonly knex: Knex) {}

  async replaceScope(
    scope: Scope,
    items: InventoryItemRecord[],
    observedAt: string,
  ): Promise<boolean> {
    const read = new Map(
      items.map(item => [item.id, { item, digest: digestOf(item) }]),
    );
    const digest = digestOfAll(read);
    if (await this.isAsBefore(scope, digest, observedAt)) {
      return false;
    }
    const workspace = await this.findWorkspace(scope);
    if (!workspace) {
      return false;
    }
    try {
      await this.knex.transaction(async tx => {
        const key = scopeKey(scope);
        const known = await tx('inventory_scopes')
          .where(key)
          .whereNotNull('observed_at')
          .first('kind');
        // Locks the scope: of two readings at once, one is stored after the other.
        await tx('inventory_scopes')
          .insert({
            ...workspace,
            ...key,
            digest,
            statuses: JSON.stringify(countStatuses(items)),
            item_count: read.size,
            observed_at: observedAt,
            ...noError,
          })
          .onConflict(['account_id', 'kind', 'region'])
          .merge();
        const changes = await writeItems(tx, {
          key,
          workspace,
          read,
          observedAt,
        });
        if (known) {
          await writeInventoryEvents(
            tx,
            { ...workspace, ...key },
            eventsOfChanges(changes),
            observedAt,
          );
        }
      });
      return true;
    } catch (error) {
      if (!isForeignKeyViolation(error)) {
        throw error;
      }
      // The account was removed just now.
      return false;
    }
  }

  /** What is read again as it was costs one write, whatever is in it. */
  private async isAsBefore(
    scope: Scope,
    digest: string,
    observedAt: string,
  ): Promise<boolean> {
    const count = await this.knex('inventory_scopes')
      .where({ ...scopeKey(scope), digest })
      .update({ observed_at: observedAt, ...noError });
    return count > 0;
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
      for (const table of [
        'inventory_scopes',
        'inventory_items',
        'inventory_regions',
      ]) {
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
    whereVisible(this.knex, select, query.visible);
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

function countStatuses(items: InventoryItemRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of new Map(items.map(each => [each.id, each])).values()) {
    const status = statusOf(item);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** The region is part of the primary key, so a scope without one has an empty text there. */
function scopeKey(scope: Scope) {
  return {
    account_id: scope.accountId,
    kind: scope.kind,
    region: scope.region ?? '',
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
