import { AccessFilter, whereAllowed } from '@rackstage/ownership';
import { likePattern, searchable } from '@rackstage/stores';
import { Knex } from 'knex';
import { InventoryFilter, InventoryParent } from './InventoryBrowser';
import { VisibleManaged } from './InventoryStore';
import { whereShared } from './writeParts';

/** A word of a search, and the accounts of which it says something. */
export interface Word {
  text: string;
  accountIds: string[];
}

/** Items that pass the filter, of whose search these are the words. */
export function selectItems(
  knex: Knex,
  filter: InventoryFilter,
  words: Word[],
): Knex.QueryBuilder {
  const query = knex('inventory_items');
  const columns = {
    account_id: filter.accountIds,
    kind: filter.kinds,
    region: filter.regions,
    status: filter.statuses,
    workspace_id: filter.workspaceIds,
  };
  for (const [column, values] of Object.entries(columns)) {
    if (values) {
      query.whereIn(column, values);
    }
  }
  for (const word of words) {
    whereWord(knex, query, word);
  }
  if (filter.accounts) {
    query.whereIn(
      'account_id',
      visibleAccounts(knex, filter.accounts).select('id'),
    );
  }
  if (filter.managed !== undefined) {
    whereManaged(knex, query, filter.managed);
  }
  if (filter.inside) {
    whereInside(knex, query, filter.inside);
  }
  return whereVisible(knex, query, filter.visible);
}

export const visibleAccounts = (
  knex: Knex,
  filter: AccessFilter,
): Knex.QueryBuilder =>
  whereAllowed(knex('accounts'), filter, whereShared(knex, 'account'));

export async function wordsOf(
  knex: Knex,
  { search = '' }: InventoryFilter,
): Promise<Word[]> {
  const texts = [...new Set(searchable(search).split(/\s+/).filter(Boolean))];
  if (texts.length === 0) {
    return [];
  }
  const accounts: Record<string, string>[] = await knex('accounts').select(
    'id',
    'name',
    'title_lower',
    'driver',
  );
  return texts.map(text => ({
    text,
    accountIds: accounts
      .filter(({ name, title_lower, driver }) =>
        [name, title_lower, driver].some(known => known.includes(text)),
      )
      .map(({ id }) => id),
  }));
}

function whereWord(
  knex: Knex,
  query: Knex.QueryBuilder,
  { text, accountIds }: Word,
): void {
  query.where(nested => {
    nested.where(found => {
      const grams = isSqlite(knex) ? trigrams(text) : [];
      if (grams.length > 0) {
        found.whereIn(
          'id',
          knex('inventory_words')
            .select('rowid')
            .whereRaw('inventory_words match ?', [grams.map(quoted).join(' ')]),
        );
      }
      found.whereRaw("search_text like ? escape '\\'", [likePattern(text)]);
    });
    if (accountIds.length > 0) {
      nested.orWhereIn('account_id', accountIds);
    }
  });
}

const isSqlite = (knex: Knex) => knex.client.config.client !== 'pg';

/** SQLite's index has them; a shorter word is looked for in every text. */
function trigrams(text: string): string[] {
  const letters = [...text];
  return [
    ...new Set(
      letters.slice(0, -2).map((_, n) => letters.slice(n, n + 3).join('')),
    ),
  ];
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Rows of what is managed here, by the id that the cloud gave it. */
function managedRows(knex: Knex): Record<ManagedSource, Knex.QueryBuilder> {
  const rows = (table: string, cloudId: string) =>
    knex(table)
      .select(knex.raw('1'))
      .whereNull(`${table}.deleted_at`)
      .whereNotNull(`${table}.${cloudId}`)
      .whereRaw('??.account_id = inventory_items.account_id', [table])
      .whereRaw('??.region = inventory_items.region', [table])
      .whereRaw('??.?? = inventory_items.item_id', [table, cloudId]);
  return {
    instances: rows('instances', 'cloud_id').whereRaw(
      "inventory_items.kind = 'instance'",
    ),
    // Of what an instance runs on, its own name is in the name.
    volumes: rows('instances', 'volume_cloud_id').whereRaw(
      "inventory_items.kind = 'volume'",
    ),
    resources: rows('resources', 'cloud_id').whereRaw(
      'resources.kind = inventory_items.kind',
    ),
  };
}

type ManagedSource = 'instances' | 'volumes' | 'resources';

function whereManaged(
  knex: Knex,
  query: Knex.QueryBuilder,
  managed: boolean,
): void {
  const sources = Object.values(managedRows(knex));
  if (managed) {
    query.where(any =>
      sources.forEach(source => void any.orWhereExists(source)),
    );
  } else {
    sources.forEach(source => void query.whereNotExists(source));
  }
}

/**
 * Leaves out what is managed here and whose owner and workspace keep it from
 * whoever asks: an account that several workspaces use shows none of them what
 * the others have in it.
 */
export function whereVisible(
  knex: Knex,
  query: Knex.QueryBuilder,
  visible: VisibleManaged = {},
): Knex.QueryBuilder {
  const rows = managedRows(knex);
  const shared = whereShared(knex, 'instance');
  const hide = (
    source: Knex.QueryBuilder,
    filter: AccessFilter | 'none' | undefined,
    isShared?: typeof shared,
  ) => {
    if (filter === undefined) {
      return;
    }
    if (filter !== 'none') {
      source.whereNot(nested => whereAllowed(nested, filter, isShared));
    }
    query.whereNotExists(source);
  };
  hide(rows.instances, visible.instances, shared);
  hide(rows.volumes, visible.instances, shared);
  hide(rows.resources, visible.resources);
  return query;
}

/** By what names it: itself, or for instances an interface of theirs. */
function whereInside(
  knex: Knex,
  query: Knex.QueryBuilder,
  { kind, ids }: InventoryParent,
): void {
  const links = (toKind: string, alias: string) =>
    knex({ [alias]: 'inventory_links' })
      .where(`${alias}.to_kind`, toKind)
      .whereRaw('??.account_id = inventory_items.account_id', [alias])
      .whereRaw('??.region = inventory_items.region', [alias]);
  const byInterface = () =>
    links('subnet', 'placed')
      .join('inventory_links as used', 'used.item', 'placed.item')
      .where({ 'placed.kind': 'network-interface', 'used.to_kind': 'instance' })
      .whereRaw('used.to_id = inventory_items.item_id')
      .select(knex.raw('1'));
  const named = links(kind, 'named')
    .whereIn('named.to_id', ids)
    .whereRaw('named.item = inventory_items.id')
    .select(knex.raw('1'));
  query.whereNot('kind', 'network-interface');
  if (kind === 'network') {
    query
      .whereExists(named)
      .whereNotExists(
        links('subnet', 'lower')
          .whereRaw('lower.item = inventory_items.id')
          .select(knex.raw('1')),
      )
      .where(nested =>
        nested.whereNot('kind', 'instance').orWhereNotExists(byInterface()),
      );
    return;
  }
  query.where(nested =>
    nested
      .whereExists(named)
      .orWhere(attached =>
        attached
          .where('kind', 'instance')
          .whereExists(byInterface().whereIn('placed.to_id', ids)),
      ),
  );
}
